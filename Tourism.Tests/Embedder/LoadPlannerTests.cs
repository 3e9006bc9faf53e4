using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Embedder.Loading;
using Tourism.Embedder.Sources;

namespace Tourism.Tests.Embedder;

public sealed class LoadPlannerTests : IDisposable
{
    private readonly TempFolder source = new();
    private readonly JobReader reader = new(new SourceReader(new PlaceFileReader(Gazetteer.Load()), new AiHubFileReader(new DocumentFacts(new RegionFinder(Gazetteer.Load())))));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => source.Dispose();

    [Fact]
    public void Jobs_have_up_to_200_records_and_together_all_of_them_once()
    {
        source.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 450).Select(number => number % 10 == 9 ? "" : Samples.Place($"P_{number:D3}"))));
        for (var number = 0; number < 30; number++)
        {
            source.Write($"b/J_FOOD_{number:D2}.json", Samples.AiHub($"J_FOOD_{number:D2}"));
        }

        var (records, jobs) = Plan();

        Assert.Equal(435, records);
        Assert.Equal([200, 200, 35], jobs.Select(job => job.Records));
        Assert.Equal(
            [.. Enumerable.Range(0, 450).Where(number => number % 10 != 9).Select(number => $"P_{number:D3}"), .. Enumerable.Range(0, 30).Select(number => $"J_FOOD_{number:D2}")],
            jobs.SelectMany(job => Read(job.Content, new())));
    }

    [Fact]
    public void A_job_knows_which_of_its_records_do_not_count_wherever_the_others_are()
    {
        source.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 250).Select(number => Samples.Place($"P_{number}"))), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        source.Write("b.jsonl", Samples.Place("P_7"), new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        var (_, jobs) = Plan();
        var journal = new JobJournal();

        var documents = Read(jobs[0].Content, journal);

        Assert.Equal(199, documents.Count);
        Assert.Equal($"not loaded: {source.At("b.jsonl")}:1 has the same id and was changed later, or stands later", Assert.Single(journal.Warnings).Reason);
        Assert.Equal(["P_7"], Read(jobs[^1].Content, new()).Where(id => id == "P_7"));
    }

    [Theory]
    [InlineData(3, "P_0,P_1,P_2")]
    [InlineData(1000, "P_0,P_1,P_2,P_3")]
    public void A_limit_counts_documents_that_are_loaded(int limit, string expected)
    {
        source.Write("a.jsonl", $"{{}}\n{Samples.Place("P_0")}\n{Samples.Place("P_X", domain: "food")}\n{Samples.Place("P_1")}\n{Samples.Place("P_2")}\n{Samples.Place("P_3")}");

        var (_, jobs) = Plan(limit, TourismDomain.His);

        Assert.Equal(expected, string.Join(',', jobs.SelectMany(job => Read(job.Content, new()))));
    }

    [Fact]
    public void A_place_file_that_changed_since_is_rejected_rather_than_read_in_the_middle_of_a_line()
    {
        var path = source.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 250).Select(number => Samples.Place($"P_{number}"))));
        var (_, jobs) = Plan();
        File.AppendAllText(path, "\n");
        var journal = new JobJournal();

        Assert.Empty(Read(jobs[1].Content, journal));
        Assert.Equal("lines 201 to 250: the file was changed during the load; load it again", Assert.Single(journal.Rejections).Reason);
    }

    [Fact]
    public void Loads_of_the_same_files_in_the_same_state_have_one_fingerprint()
    {
        var path = source.Write("a.jsonl", Samples.Place("P_1"));
        var before = new FileJobs(Request(), reader, Embedders.Hashing).Order.Fingerprint;

        Assert.Equal(before, new FileJobs(Request(), reader, Embedders.Hashing).Order.Fingerprint);
        Assert.NotEqual(before, new FileJobs(Request(limit: 5), reader, Embedders.Hashing).Order.Fingerprint);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.NotEqual(before, new FileJobs(Request(), reader, Embedders.Hashing).Order.Fingerprint);
    }

    private (int Records, List<(string Content, int Records)> Jobs) Plan(int limit = int.MaxValue, params TourismDomain[] domains)
    {
        var plan = LoadPlanner.Plan(Request(limit, domains), progress: null, Cancellation);
        return (plan.Records, [.. plan.Jobs.Select(job => (job.Content, job.Records))]);
    }

    private LoadRequest Request(int limit = int.MaxValue, params TourismDomain[] domains) =>
        new() { Files = SourceFinder.Find([source.Path], Cancellation).Files, Limit = limit, Domains = domains };

    private List<string> Read(string content, JobJournal journal) => [.. reader.Read(JobContent.Parse(content), journal, Cancellation).Select(document => document.DocumentId)];
}
