using Microsoft.Extensions.DependencyInjection;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi.Answering;
using Tourism.RagApi.Questions;

namespace Tourism.Bench.Retrieval;

/// <summary>Asks judged questions of the whole question answering, without HTTP, on an index that is loaded already.</summary>
internal sealed class JudgedEvaluation(QuestionAnswering answering, IIndexReader index, Gazetteer gazetteer)
{
    private const int TopK = 5;

    public static async Task<IReadOnlyList<JudgedAnswer>> RunAsync(IServiceProvider services, IEnumerable<JudgedQuestion[]> files, CancellationToken cancellationToken)
    {
        var evaluation = ActivatorUtilities.CreateInstance<JudgedEvaluation>(services);
        var answers = new List<JudgedAnswer>();
        foreach (var questions in files)
        {
            for (var row = 0; row < questions.Length; row++)
            {
                answers.Add(await evaluation.AskAsync(questions[row], isTuning: row % 2 == 0, cancellationToken));
            }
        }

        return answers;
    }

    private async Task<JudgedAnswer> AskAsync(JudgedQuestion question, bool isTuning, CancellationToken cancellationToken)
    {
        var answer = await answering.AnswerAsync(RagQuestion.From(new RagQueryRequest { Query = question.Query, TopK = TopK }), cancellationToken);
        var documents = await index.GetDocumentsAsync(answer.Sources, cancellationToken);
        var first = documents.Select((document, row) => (Right: question.IsRight(document, gazetteer), Rank: row + 1)).FirstOrDefault(pair => pair.Right).Rank;
        return new JudgedAnswer(
            question, isTuning, first == 0 ? null : first, [.. documents.Select(document => document.PlaceName)],
            answer.Citations.Count, answer.Citations.Count(citation => IsVerbatim(citation, documents)));
    }

    private static bool IsVerbatim(Citation citation, IEnumerable<IndexDocument> documents) => documents
        .Where(document => document.DocumentId == citation.DocumentId)
        .SelectMany(document => document.Summaries.Known().Select(summary => summary.Text).Concat(document.Chunks.Select(chunk => chunk.Answer)))
        .Any(text => text.Contains(citation.Quote, StringComparison.Ordinal));
}
