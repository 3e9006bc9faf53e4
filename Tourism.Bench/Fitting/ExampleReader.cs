using Microsoft.Extensions.DependencyInjection;
using Tourism.Bench.Retrieval;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>A question with the documents that a search finds for it.</summary>
internal sealed record Example(JudgedQuestion Question, IReadOnlyList<JudgedCandidate> Candidates);

/// <summary>A document with what it holds of the question, and whether it is a right answer.</summary>
internal sealed record JudgedCandidate(string Place, MatchFeatures Features, bool IsRight);

/// <summary>Searches for every question on an index that is loaded already.</summary>
internal static class ExampleReader
{
    public static async Task<IReadOnlyList<Example>> ReadAsync(string dataDirectory, IEnumerable<JudgedQuestion> questions, CancellationToken cancellationToken)
    {
        await using var services = LoadedIndex.Open(dataDirectory);
        var retriever = services.GetRequiredService<HybridRetriever>();
        var gazetteer = services.GetRequiredService<Gazetteer>();
        var examples = new List<Example>();
        foreach (var question in questions)
        {
            var found = await retriever.RetrieveAsync(RagQuestion.From(new RagQueryRequest { Query = question.Query }), near: null, budget: null, cancellationToken);
            examples.Add(new Example(question, [.. found.Candidates.Select(document => new JudgedCandidate(document.Document.PlaceName, document.Features, question.IsRight(document.Document, gazetteer)))]));
        }

        return examples;
    }
}
