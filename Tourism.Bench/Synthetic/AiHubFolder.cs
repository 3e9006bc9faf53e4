using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tourism.Core;
using Tourism.Index;

namespace Tourism.Bench.Synthetic;

/// <summary>Writes a synthetic corpus as the AI Hub files that the Embedder reads: a folder a domain, a file a document.</summary>
internal static class AiHubFolder
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(SyntheticCorpus corpus, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        foreach (var domain in WireNames.Domains)
        {
            folder.CreateSubdirectory(Name(domain));
        }

        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, corpus.Size.Documents, options, index =>
        {
            var document = corpus.Document(index);
            File.WriteAllBytes(Path.Combine(folder.FullName, Name(document.Domain), document.DocumentId + ".json"), ToJson(document));
        });
    }

    private static string Name(TourismDomain domain) => "TL_" + domain.ToWire().ToUpperInvariant();

    private static byte[] ToJson(IndexDocument document) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            data_info = new
            {
                documentID = document.DocumentId,
                source = "온라인문서",
                source_language = "ko",
                source_url = "null",
                collectedDate = new DateOnly(2023, 11, 14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                domain = Word(document.Domain),
                title = document.Title,
            },
            text = document.Summaries.Ja,
            QA = document.Chunks.Select(chunk => new { question = chunk.Question, answer = chunk.Answer }),
        },
        Json);

    private static string Word(TourismDomain domain) => domain switch
    {
        TourismDomain.Food => "음식점",
        TourismDomain.Stay => "숙박",
        TourismDomain.Nat => "자연관광",
        TourismDomain.His => "문화/역사관광",
        TourismDomain.Shop => "쇼핑",
        _ => "레포츠",
    };
}
