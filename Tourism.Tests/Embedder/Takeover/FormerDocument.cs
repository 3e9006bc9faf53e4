namespace Tourism.Tests.Embedder.Takeover;

/// <summary>A document of the AI Hub, as a file and as the former system keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, in Korean.</param>
/// <param name="Text">Its text, in Japanese.</param>
/// <param name="Pairs">Its question-answer pairs.</param>
internal sealed record FormerDocument(string Id, string Title, string Text, params (string Question, string Answer)[] Pairs)
{
    private static readonly string[] Codes = ["FOOD", "HIS", "NAT", "SHOP", "LEI", "STAY"];
    private static readonly string[] Words = ["음식점", "문화/역사관광", "자연관광", "쇼핑", "레포츠", "숙박"];
    private static readonly string[] Districts = ["鍾路区", "中区", "江南区", "麻浦区", "龍山区"];

    /// <summary>How the former system writes the domain.</summary>
    public string Domain => Id.Split('_')[1].ToLowerInvariant();

    public string Area { get; init; } = "";

    /// <summary>The chunk that has no vector; none below 0.</summary>
    public int WithoutVector { get; init; } = -1;

    public string ToJson() => Samples.AiHub(
        Id, Words[Array.IndexOf(Codes, Id.Split('_')[1])], Title, Text, sourceUrl: $"\"https://example.com/{Id}",
        pairs: [.. Pairs.Select(pair => Samples.Pair(pair.Question, pair.Answer))]);

    /// <summary>Some 30 documents: one with an area, one with the same pair twice, one with a chunk without vector.</summary>
    public static IReadOnlyList<FormerDocument> Samples30() =>
    [
        .. Enumerable.Range(0, 28).Select(Numbered),
        new("J_FOOD_000100", "나가사키짬뽕", "ソウル冠岳区新林洞1410-17にある店です。営業時間は12:00~02:00、定休日は月曜日です。",
            ("人気のメニューは何ですか。", "長崎ちゃんぽんです。"), ("どこにありますか。", "新林洞にあります。"), ("人気のメニューは何ですか。", "長崎ちゃんぽんです。")),
        new("J_HIS_000101", "불국사", "仏国寺は新羅時代の寺です。", ("仏国寺はいつ建てられましたか。", "751年です。"), ("入場料はいくらですか。", "無料です。"))
        {
            Area = "경상북도 경주시",
            WithoutVector = 1,
        },
    ];

    /// <summary>One of many.</summary>
    public static FormerDocument Numbered(int number) => new(
        $"J_{Codes[number % Codes.Length]}_{number:D6}",
        $"가게 {number}",
        $"ソウル{Districts[number % Districts.Length]}仁寺洞{number + 1}-3にある場所です。毎日10:00~20:00に開きます。",
        ($"{number}番の場所は何ですか。", $"場所の{number}番です。"), ("駐車場はありますか。", $"{number}台分あります。"));
}
