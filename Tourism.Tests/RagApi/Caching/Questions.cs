namespace Tourism.Tests.RagApi.Caching;

/// <summary>A hundred questions of which no two have one answer, and none is asked at start.</summary>
internal static class Questions
{
    private static readonly string[] Regions = ["서울", "부산", "경주", "제주", "강릉", "전주", "대구", "인천", "수원", "여수"];
    private static readonly string[] Wishes = ["박물관", "시장", "해변", "맛집", "호텔", "공원", "절", "쇼핑", "야경", "카페"];

    public static IReadOnlyList<string> Hundred { get; } = [.. Regions.SelectMany(region => Wishes.Select(wish => $"{region} {wish}"))];
}
