using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Tourism.Bench.Retrieval;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.RagApi.Questions;
using Tourism.ServiceDefaults.Http;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.RagApi.Judged;

public sealed class JudgedQuestionsTests : IDisposable
{
    private readonly SampleCorpusFixture corpus;
    private readonly WebApplicationFactory<QuestionReader> factory;
    private readonly HttpClient client;
    private readonly Gazetteer gazetteer = Gazetteer.Load();

    public JudgedQuestionsTests(SampleCorpusFixture corpus)
    {
        this.corpus = corpus;
        factory = new WebApplicationFactory<QuestionReader>().WithWebHostBuilder(builder => builder
            .UseSetting("environment", "Development")
            .UseSetting("Tourism:DataDirectory", corpus.DataDirectory));
        client = factory.CreateClient();
    }

    [Fact]
    public async Task At_least_54_of_60_questions_have_a_right_place_among_the_first_five()
    {
        var misses = new List<string>();
        foreach (var question in Read("questions.first.jsonl"))
        {
            var answer = await AskAsync(question.Query);
            var found = answer.Sources.Select(id => corpus.Documents.Single(document => document.DocumentId == id)).ToList();
            if (!found.Any(document => question.IsRight(document, gazetteer)))
            {
                misses.Add($"{question.Query} -> {string.Join(", ", found.Select(document => document.PlaceName))}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', misses));
        Assert.True(misses.Count <= 6, $"{misses.Count} missed:\n{string.Join('\n', misses)}");
    }

    [Fact]
    public async Task Questions_about_something_else_are_mostly_declined()
    {
        var answered = new List<string>();
        var questions = Read("unanswerable.first.jsonl");
        foreach (var question in questions)
        {
            var answer = await AskAsync(question.Query);
            if (answer.Sources.Count > 0)
            {
                answered.Add($"{question.Query} -> {answer.Documents[0].PlaceName} {answer.Documents[0].Score}");
            }
        }

        Assert.True(answered.Count <= questions.Count / 5, $"{answered.Count} answered:\n{string.Join('\n', answered)}");
    }

    [Fact]
    public async Task Every_quote_of_every_answer_is_verbatim()
    {
        foreach (var question in Read("questions.first.jsonl"))
        {
            foreach (var citation in (await AskAsync(question.Query)).Citations)
            {
                var document = corpus.Documents.Single(document => document.DocumentId == citation.DocumentId);
                var texts = document.Summaries.Known().Select(summary => summary.Text).Concat(document.Chunks.Select(chunk => chunk.Answer));
                Assert.Contains(texts, text => text.Contains(citation.Quote, StringComparison.Ordinal));
            }
        }
    }

    private static IReadOnlyList<JudgedQuestion> Read(string file) => JudgedQuestion.Read(Repository.PathOf("Tourism.Tests", "RagApi", "Judged", file));

    public void Dispose()
    {
        client.Dispose();
        factory.Dispose();
    }

    private async Task<RagQueryResponse> AskAsync(string query)
    {
        var response = await client.PostAsJsonAsync("/rag/query", new { query, top_k = 5 });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<RagQueryResponse>(JsonDefaults.Create(TourismJson.Default)))!;
    }
}
