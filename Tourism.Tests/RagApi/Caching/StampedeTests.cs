using System.Net;

namespace Tourism.Tests.RagApi.Caching;

public sealed class StampedeTests
{
    [Fact]
    public async Task A_hundred_cold_requests_at_once_for_one_question_search_it_once()
    {
        var expected = await SearchesOfEachAsync(["부산 해변"]);
        var counter = new SearchCounter();
        await using var host = await RagApiHost.StartAsync(services: counter.Register());
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => host.PostAsync("/rag/query", new { query = "부산 해변" })));
        Assert.Equal(expected["부산 해변"], counter.Searches["부산 해변"]);
    }

    [Fact]
    public async Task A_thousand_requests_over_a_hundred_questions_search_each_exactly_once()
    {
        var expected = await SearchesOfEachAsync(Questions.Hundred);
        var counter = new SearchCounter();
        await using var host = await RagApiHost.StartAsync(services: counter.Register());
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => host.PostAsync("/rag/query", new { query = Questions.Hundred[number % 100] })));
        Assert.All(Questions.Hundred, question => Assert.Equal(expected[question], counter.Searches[question]));
    }

    [Fact]
    public async Task One_who_leaves_does_not_take_the_answer_from_those_who_wait()
    {
        var gate = new TaskCompletionSource();
        await using var host = await RagApiHost.StartAsync(services: DelegatingIndexReader.Replace(inner => new Gated(inner, gate.Task)));
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent("""{"query":"부산 해변"}""", System.Text.Encoding.UTF8, "application/json");
        var leaver = host.Client.PostAsync("/rag/query", content, leaving.Token);
        var waiter = host.PostAsync("/rag/query", new { query = "부산 해변" }, HttpStatusCode.OK);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        gate.SetResult();
        Assert.Equal("ko", (await waiter).Text("language"));
    }

    /// <summary>How often the index is searched for each question where nothing is shared: asked once, one after another.</summary>
    internal static async Task<IReadOnlyDictionary<string, int>> SearchesOfEachAsync(IEnumerable<string> questions)
    {
        var counter = new SearchCounter();
        await using var host = await RagApiHost.StartAsync(services: counter.Register());
        foreach (var question in questions)
        {
            await host.PostAsync("/rag/query", new { query = question });
        }

        return counter.Searches;
    }

    private sealed class Gated(Tourism.Index.IIndexReader inner, Task gate) : DelegatingIndexReader(inner)
    {
        public override async Task<IReadOnlyList<Tourism.Index.VariantHits>> SearchAsync(
            IReadOnlyList<Tourism.Index.SearchVariant> variants, Tourism.Index.SearchFilter filter, int limit, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            return await base.SearchAsync(variants, filter, limit, cancellationToken);
        }
    }
}
