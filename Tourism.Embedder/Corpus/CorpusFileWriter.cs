using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tourism.Embedder.Loading;
using Tourism.Index;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Corpus;

/// <summary>
/// Writes a corpus as compressed JSON Lines: a header, the documents, and a last line with counts and checksum. The file appears under its
/// name only when it is whole.
/// </summary>
internal static class CorpusFileWriter
{
    /// <summary>Gives the last line.</summary>
    public static async Task<CorpusEnd> WriteAsync(
        string path, ICorpusSnapshot corpus, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            CorpusEnd end;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                // Most of it is vectors, which no level makes much smaller.
                await using (var compressed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
                {
                    end = await WriteAsync(compressed, corpus, progress, cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            return end;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<CorpusEnd> WriteAsync(
        Stream stream, ICorpusSnapshot corpus, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (documents, chunks) = (0, 0);
        await WriteLineAsync(new CorpusHeader(CorpusHeader.KindName, CorpusHeader.CurrentFormat, corpus.State.CorpusVersion, corpus.State.Model), CorpusLine.Json.CorpusHeader);
        await foreach (var document in corpus.ReadAsync(cancellationToken))
        {
            await WriteLineAsync(new CorpusDocument(document.Document, document.ContentHash, [.. document.Embeddings!.Select(Bytes)]), CorpusLine.Json.CorpusDocument);
            chunks += document.Document.Chunks.Count;
            progress?.Report(new(LoadPhase.Loading, ++documents, corpus.State.Documents));
        }

        var end = new CorpusEnd(CorpusEnd.KindName, corpus.State.CorpusVersion, documents, chunks, Convert.ToHexStringLower(hash.GetCurrentHash()));
        await WriteLineAsync(end, CorpusLine.Json.CorpusEnd);
        return end;

        async Task WriteLineAsync<T>(T line, JsonTypeInfo<T> type)
        {
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, type), (byte)'\n'];
            hash.AppendData(bytes);
            await stream.WriteAsync(bytes, cancellationToken);
        }
    }

    private static byte[]? Bytes(float[]? vector) => vector is null ? null : MemoryMarshal.AsBytes(vector.AsSpan()).ToArray();
}
