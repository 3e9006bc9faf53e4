using Tourism.Embedder.Loading;
using Tourism.Index;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Sources;

/// <summary>Reads a stored document as its file would be read, as far as all of it is stored.</summary>
internal sealed class StoredDocumentReader(DocumentFacts facts)
{
    /// <summary>The document with its content hash, equal to that of a load of its unchanged file; without embeddings.</summary>
    public EmbeddedDocument Read(StoredDocument stored)
    {
        if (stored.ContentHash is { } hash && !IsOfAiHub(stored.Document))
        {
            return new(stored.Document, hash, Embeddings: null); // a place file says all of it
        }

        var document = stored.Document with { Chunks = [.. stored.Document.Chunks.DistinctBy(chunk => (chunk.Question, chunk.Answer))] };
        var title = document.Title.Length > 0 ? document.Title : document.DocumentId;
        document = facts.AddTo(
            document with
            {
                Title = title,
                PlaceName = document.PlaceName.Length > 0 ? document.PlaceName : title,
                SourceUrl = AiHubValues.Url(document.SourceUrl),
            },
            stored.Text);
        return new(document, IndexedText.ContentHash(document, FileJobs.ContentSchema), Embeddings: null);
    }

    private static bool IsOfAiHub(IndexDocument document) =>
        document.Chunks.Count > 0 && document.Chunks.All(chunk => chunk.Text == AiHubFileReader.ChunkText(chunk.Question, chunk.Answer));
}
