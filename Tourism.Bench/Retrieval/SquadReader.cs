using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.Bench.Retrieval;

/// <summary>Reads files in the SQuAD layout: each distinct context is a document, each question a query for its context.</summary>
internal static class SquadReader
{
    public static EvaluationSet Read(string name, IEnumerable<FileInfo> files)
    {
        var documents = new Dictionary<string, IndexDocument>(StringComparer.Ordinal);
        var queries = new List<EvaluationQuery>();
        foreach (var paragraph in files.SelectMany(Paragraphs))
        {
            var context = paragraph.GetProperty("context").GetString()!;
            if (!documents.TryGetValue(context, out var document))
            {
                documents[context] = document = ToDocument($"D_{documents.Count:D6}", context);
            }

            queries.AddRange(paragraph.GetProperty("qas").EnumerateArray()
                .Select(qa => new EvaluationQuery(qa.GetProperty("question").GetString()!, new HashSet<string>(StringComparer.Ordinal) { document.DocumentId })));
        }

        return new EvaluationSet(name, [.. documents.Values], queries);
    }

    private static IEnumerable<JsonElement> Paragraphs(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("data").EnumerateArray().SelectMany(article => article.GetProperty("paragraphs").EnumerateArray()).Select(paragraph => paragraph.Clone())];
    }

    private static IndexDocument ToDocument(string id, string context) => new()
    {
        DocumentId = id,
        Domain = TourismDomain.His,
        Title = "",
        PlaceName = "",
        Chunks = [new IndexChunk(LanguageDetector.Detect(context), "", context, context)],
    };
}
