using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.Tests.ChatApi;

/// <summary>Answers of a RagApi.</summary>
internal static class RagAnswers
{
    private static readonly ExpansionMetrics Expansion = new()
    {
        Variants = [],
        SuccessCount = 1,
        FailureCount = 0,
        Retrieved = 0,
        DurationMs = 1,
        CacheHit = false,
    };

    public static RagQueryResponse Found(RagQueryRequest request, params string[] ids) => new()
    {
        Answer = ids.Length > 0 ? "찾은 답입니다. 두 번째 문장입니다." : "찾지 못했습니다.",
        Language = request.Language ?? Language.Ko,
        Sources = ids,
        Documents = [.. ids.Select(Document)],
        Citations = [],
        Latency = 0.01,
        Metadata = new RagMetadata
        {
            Model = "extractive",
            RetrievedCount = ids.Length,
            TopK = request.TopK ?? 5,
            Expansion = true,
            ParentContext = true,
            CacheHit = false,
            Degraded = ["embedding"],
            CorpusVersion = 1,
            ExpansionMetrics = Expansion,
        },
    };

    public static ItineraryResponse Plan(ItineraryRequest request) => new()
    {
        Itineraries =
        [
            new Itinerary
            {
                Id = "plan-1",
                Title = "서울",
                Summary = "궁궐을 봅니다.",
                Days = [.. Enumerable.Range(1, request.DurationDays!.Value).Select(day => new ItineraryDay(day, null, []))],
                Highlights = [],
                Score = 1,
                Metadata = new Dictionary<string, string>(),
            },
        ],
        Unplaced = [],
        Metadata = new ItineraryMetadata
        {
            Solver = "test",
            Candidates = 1,
            Latency = 0.01,
            ExpansionMetrics = Expansion,
            GeneratedAt = DateTimeOffset.UnixEpoch,
        },
    };

    public static PlacesResponse Places(params string[] ids) => new([.. ids.Select(id => Place(id))]);

    public static Place Place(string id, params string[] tags) => new()
    {
        DocumentId = id,
        Domain = TourismDomain.Food,
        PlaceName = "장소 " + id,
        Names = new() { Ko = "장소 " + id },
        Title = "제목",
        Summaries = new() { Ko = "요약 " + id },
        Area = new() { Ko = "서울 종로구" },
        Lat = 37.5,
        Lon = 127,
        Tags = tags,
    };

    private static RetrievedDocument Document(string id) => new()
    {
        DocumentId = id,
        PlaceName = "장소 " + id,
        Title = "제목",
        Domain = TourismDomain.Food,
        Area = "서울 종로구",
        Language = Language.Ko,
        Question = "무엇?",
        Answer = "대답 " + id,
        Summary = "요약 " + id,
        Score = 0.5,
        Lat = 37.5,
        Lon = 127,
    };
}
