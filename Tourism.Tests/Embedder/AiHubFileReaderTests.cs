using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Embedder.Sources;

namespace Tourism.Tests.Embedder;

public sealed class AiHubFileReaderTests
{
    private static readonly AiHubFileReader Reader = new(new DocumentFacts(new RegionFinder(Gazetteer.Load())));

    [Theory]
    [InlineData("FOOD", "음식점", TourismDomain.Food)]
    [InlineData("HIS", "문화/역사관광", TourismDomain.His)]
    [InlineData("NAT", "자연관광", TourismDomain.Nat)]
    [InlineData("SHOP", "쇼핑", TourismDomain.Shop)]
    [InlineData("LEI", "레포츠", TourismDomain.Lei)]
    [InlineData("STAY", "숙박", TourismDomain.Stay)]
    public void A_file_of_each_domain_becomes_one_document_without_warnings(string code, string word, TourismDomain domain)
    {
        var record = Reader.Read(Samples.AiHub($"J_{code}_000100", word), "a.json", $"TL_{code}");

        Assert.Empty(record.Warnings);
        Assert.Equal(domain, record.Document!.Domain);
        Assert.Equal($"J_{code}_000100", record.DocumentId);
    }

    [Fact]
    public void The_text_is_the_summary_and_each_pair_is_a_chunk()
    {
        var document = Reader.Read(Samples.AiHub("J_FOOD_1"), "a.json", "TL_FOOD").Document!;

        Assert.Equal("종로 국밥집", document.Title);
        Assert.Equal("종로 국밥집", document.PlaceName);
        Assert.Equal(new LocalizedText { Ko = "종로 국밥집" }, document.Names);
        Assert.Equal(new LocalizedText { Ja = "ソウル鍾路区仁寺洞12-3にあるクッパの店です。" }, document.Summaries);
        Assert.Equal(2, document.Chunks.Count);
        Assert.Equal("質問: 何が有名ですか。\n回答: クッパが有名です。", document.Chunks[0].Text);
        Assert.Equal(Language.Ja, document.Chunks[0].Language);
        Assert.Equal(new DateOnly(2023, 11, 14), document.CollectedDate);
        Assert.Null(document.PublishedDate);
        Assert.Null(document.SourceUrl);
    }

    [Fact]
    public void A_chunk_has_the_language_of_its_pair()
    {
        var json = Samples.AiHub("J_FOOD_1", pairs: [Samples.Pair("무엇이 유명해요?", "국밥이 유명합니다."), Samples.Pair("What is it?", "A soup.")]);

        Assert.Equal([Language.Ko, Language.En], Reader.Read(json, "a.json", "").Document!.Chunks.Select(chunk => chunk.Language));
    }

    [Theory]
    [InlineData("도서", "book")]
    [InlineData("네이버 블로그", "blog")]
    [InlineData("온라인 뉴스", "news")]
    [InlineData("공식 홈페이지", "official")]
    [InlineData("방문자 리뷰", "review")]
    [InlineData("온라인문서", "other")]
    [InlineData("null", "other")]
    public void The_source_type_comes_from_the_source(string source, string type) =>
        Assert.Equal(type, Reader.Read(Samples.AiHub("J_FOOD_1", source: source), "a.json", "").Document!.SourceType);

    [Theory]
    [InlineData("\"https://example.com/a?b=1", "https://example.com/a?b=1")]
    [InlineData(" https://example.com/ ", "https://example.com/")]
    [InlineData("null", null)]
    [InlineData("\"null", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("example", null)]
    public void A_source_address_loses_its_stray_quote_and_is_of_the_web(string written, string? read) =>
        Assert.Equal(read, Reader.Read(Samples.AiHub("J_FOOD_1", sourceUrl: written), "a.json", "").Document!.SourceUrl);

    [Fact]
    public void The_id_wins_over_folder_and_domain_with_a_warning_for_each()
    {
        var record = Reader.Read(Samples.AiHub("J_HIS_000001", domain: "쇼핑"), "a.json", "TL_NAT");

        Assert.Equal(TourismDomain.His, record.Document!.Domain);
        Assert.Equal(["the folder TL_NAT disagrees with the id, which counts", "the domain '쇼핑' disagrees with the id, which counts"], record.Warnings);
    }

    [Fact]
    public void Empty_and_repeated_pairs_are_left_out_with_a_warning()
    {
        var json = Samples.AiHub("J_FOOD_1", pairs: [Samples.Pair("問", "答"), Samples.Pair("問", "null"), Samples.Pair(null, "答"), null, Samples.Pair("問", "答")]);

        var record = Reader.Read(json, "a.json", "");

        Assert.Single(record.Document!.Chunks);
        Assert.Equal(["4 of 5 question-answer pairs are empty or repeated and left out"], record.Warnings);
    }

    [Fact]
    public void A_document_without_a_title_goes_by_its_id()
    {
        var record = Reader.Read(Samples.AiHub("J_FOOD_1", title: "null"), "a.json", "");

        Assert.Equal("J_FOOD_1", record.Document!.Title);
        Assert.Equal(["no title: the id stands for it"], record.Warnings);
    }

    public static TheoryData<string, string, string?> Rejected => new()
    {
        { Samples.AiHub("J_FOOD_1", text: null), "no text", "J_FOOD_1" },
        { Samples.AiHub("J_FOOD_1", text: "null"), "no text", "J_FOOD_1" },
        { Samples.AiHub("J_FOOD_1", text: new string('あ', 200_001)), "text over 200,000 characters", "J_FOOD_1" },
        { Samples.AiHub("J_FOOD_1", pairs: []), "no valid question-answer pair", "J_FOOD_1" },
        { Samples.AiHub("J_FOOD_1", pairs: [Samples.Pair("", "答"), Samples.Pair("問", "null")]), "no valid question-answer pair", "J_FOOD_1" },
        { Samples.AiHub("J_SEA_000001"), "unknown domain in the id 'J_SEA_000001'", "J_SEA_000001" },
        { Samples.AiHub("17"), "unknown domain in the id '17'", "17" },
        { Samples.AiHub("null"), "no documentID", null },
        { """{"text":"x"}""", "no documentID", null },
        { "null", "no documentID", null },
        { """{"data_info":{"documentID":"J_FOOD_1"},"text":"x"}""", "no valid question-answer pair", "J_FOOD_1" },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public void A_document_that_cannot_be_used_is_rejected_with_its_reason(string json, string reason, string? documentId)
    {
        var record = Reader.Read(json, "a.json", "");

        Assert.Equal((reason, documentId, null), (record.Rejection, record.DocumentId, record.Document));
        Assert.Null(AiHubFileReader.Identify(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"data_info":""")]
    [InlineData("""{"data_info":{"documentID":"J_FOOD_1"},"text":["x"]}""")]
    [InlineData("""{"data_info":{"documentID":"J_FOOD_1"},"text":"\ud800"}""")]
    [InlineData("[]")]
    public void Broken_json_is_rejected(string json) => Assert.StartsWith("broken JSON: ", Reader.Read(json, "a.json", "").Rejection);

    [Fact]
    public void A_text_of_just_200000_characters_is_accepted_and_rare_characters_count_once() =>
        Assert.Null(Reader.Read(Samples.AiHub("J_FOOD_1", text: string.Concat(Enumerable.Repeat("𠮷", 200_000))), "a.json", "").Rejection);
}
