using System.Text.Json;
using Tourism.Core;
using Tourism.Index;

namespace Tourism.Embedder.Sources;

/// <summary>Reads AI Hub tourism files: each one document whose summary is the text, with a chunk for each question-answer pair.</summary>
internal sealed class AiHubFileReader(DocumentFacts facts)
{
    private const int LongestText = 200_000;

    /// <summary>Reads one file.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="origin">Its path.</param>
    /// <param name="folder">Name of its folder, such as <c>TL_FOOD</c>.</param>
    public SourceRecord Read(string json, string origin, string folder)
    {
        var (file, reason) = Parse(json);
        if (reason is not null)
        {
            return SourceRecord.Rejected(origin, AiHubValues.Clean(file?.Info?.DocumentId), reason);
        }

        var pairs = Pairs(file!);
        return SourceRecord.Accepted(origin, ToDocument(file!, pairs), [.. Warnings(file!, folder, pairs.Count)]);
    }

    /// <summary>The document of a file that <see cref="Read"/> accepts, else null.</summary>
    public static DocumentKey? Identify(string json) =>
        Parse(json) is ({ } file, null) && AiHubValues.Clean(file.Info!.DocumentId) is { } id ? new(id, AiHubValues.DomainOf(id)!.Value) : null;

    /// <summary>The text of a chunk that is embedded and searched.</summary>
    public static string ChunkText(string question, string answer) => $"質問: {question}\n回答: {answer}";

    private static (AiHubFile? File, string? Rejection) Parse(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, AiHubJson.Default.AiHubFile);
            return (file, Reject(file));
        }
        catch (JsonException error)
        {
            return (null, $"broken JSON: {error.Message}");
        }
    }

    private static string? Reject(AiHubFile? file)
    {
        if (AiHubValues.Clean(file?.Info?.DocumentId) is not { } id)
        {
            return "no documentID";
        }

        return AiHubValues.Clean(file!.Text) switch
        {
            _ when AiHubValues.DomainOf(id) is null => $"unknown domain in the id '{id}'",
            null => "no text",
            { Length: > LongestText } text when text.EnumerateRunes().Count() > LongestText => $"text over {LongestText:N0} characters",
            _ when Pairs(file).Count == 0 => "no valid question-answer pair",
            _ => null,
        };
    }

    private static List<(string Question, string Answer)> Pairs(AiHubFile file) => [.. (file.Pairs ?? [])
        .Select(pair => (Question: AiHubValues.Clean(pair?.Question), Answer: AiHubValues.Clean(pair?.Answer)))
        .Where(pair => pair is { Question: not null, Answer: not null })
        .Select(pair => (pair.Question!, pair.Answer!)).Distinct()];

    private static IEnumerable<string> Warnings(AiHubFile file, string folder, int valid)
    {
        var info = file.Info!;
        var domain = AiHubValues.DomainOf(AiHubValues.Clean(info.DocumentId));
        if (AiHubValues.DomainOf(folder) is { } ofFolder && ofFolder != domain)
        {
            yield return $"the folder {folder} disagrees with the id, which counts";
        }

        if (AiHubValues.Clean(info.Domain) is { } word && AiHubValues.DomainOfWord(word) != domain)
        {
            yield return $"the domain '{word}' disagrees with the id, which counts";
        }

        if (AiHubValues.Clean(info.Title) is null)
        {
            yield return "no title: the id stands for it";
        }

        if (AiHubValues.Clean(info.SourceUrl) is not null && AiHubValues.Url(info.SourceUrl) is null)
        {
            yield return "source_url is no web address and left out";
        }

        if (file.Pairs!.Count > valid)
        {
            yield return $"{file.Pairs.Count - valid} of {file.Pairs.Count} question-answer pairs are empty or repeated and left out";
        }
    }

    private IndexDocument ToDocument(AiHubFile file, IReadOnlyList<(string Question, string Answer)> pairs)
    {
        var info = file.Info!;
        var id = AiHubValues.Clean(info.DocumentId)!;
        var title = AiHubValues.Clean(info.Title) ?? id;
        var document = new IndexDocument
        {
            DocumentId = id,
            Domain = AiHubValues.DomainOf(id)!.Value,
            Title = title,
            PlaceName = title,
            SourceUrl = AiHubValues.Url(info.SourceUrl),
            SourceType = AiHubValues.SourceType(info.Source),
            CollectedDate = AiHubValues.Date(info.CollectedDate),
            PublishedDate = AiHubValues.Date(info.PublishedDate),
            Chunks = [.. pairs.Select(pair => new IndexChunk(Language.Ja, pair.Question, pair.Answer, ChunkText(pair.Question, pair.Answer)))],
        };
        return facts.AddTo(document, AiHubValues.Clean(file.Text)!);
    }
}
