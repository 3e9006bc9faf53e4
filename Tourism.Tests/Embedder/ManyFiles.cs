namespace Tourism.Tests.Embedder;

/// <summary>Source files for loads that take long enough to be cut off.</summary>
internal static class ManyFiles
{
    private static readonly string[] Domains = ["FOOD", "HIS", "NAT", "SHOP", "LEI", "STAY"];

    public static void Write(TempFolder folder, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var id = $"J_{Domains[number % Domains.Length]}_{number:D6}";
            folder.Write($"TL_{Domains[number % Domains.Length]}/{id}.json", Samples.AiHub(
                id, title: $"장소 {number}", text: $"ソウル鍾路区仁寺洞{number}にある場所です。", pairs: [Samples.Pair($"{number}番は何ですか。", $"場所の{number}番です。")]));
        }
    }
}
