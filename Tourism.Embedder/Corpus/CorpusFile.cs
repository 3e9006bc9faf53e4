using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Tourism.Embedder.Sources;
using Tourism.Index;

namespace Tourism.Embedder.Corpus;

/// <summary>A file that <see cref="CorpusFileWriter"/> wrote.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Header">Its first line.</param>
/// <param name="End">Its last line.</param>
internal sealed record CorpusFile(string Path, CorpusHeader Header, CorpusEnd End)
{
    private const int LongestLine = 256 * 1024 * 1024;

    /// <summary>Whether a file is compressed, which no source file is.</summary>
    public static bool IsOne(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
    }

    /// <summary>Reads a file once to see that it is whole.</summary>
    /// <exception cref="InvalidDataException">It is not; the message says what is wrong.</exception>
    public static CorpusFile Verify(string path, CancellationToken cancellationToken)
    {
        try
        {
            return VerifyLines(path, cancellationToken);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} is no whole corpus file: {error.Message} Nothing was loaded.", error);
        }
    }

    /// <summary>The documents from one on, by their place in the file.</summary>
    public IEnumerable<EmbeddedDocument> Read(int from) => Lines(Path).Skip(1 + from).Take(End.Documents - from).Select(line =>
    {
        var document = JsonSerializer.Deserialize(line, CorpusLine.Json.CorpusDocument)!;
        return new EmbeddedDocument(document.Document, document.ContentHash, [.. document.Vectors.Select(Vector)]);
    });

    private static CorpusFile VerifyLines(string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        CorpusHeader? header = null;
        byte[]? last = null;
        var lines = 0;
        foreach (var line in Lines(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            header ??= ReadHeader(line);
            if (last is not null)
            {
                hash.AppendData(last);
                hash.AppendData("\n"u8);
            }

            last = line;
            lines++;
        }

        var end = last is null ? null : JsonSerializer.Deserialize(last, CorpusLine.Json.CorpusEnd);
        return end?.Kind != CorpusEnd.KindName || lines < 2 ? throw new InvalidDataException("Its last line is missing; it was cut off.")
            : end.Documents != lines - 2 || end.Sha256 != Convert.ToHexStringLower(hash.GetHashAndReset()) ? throw new InvalidDataException("Its checksum is wrong; it was altered.")
            : new(path, header!, end);
    }

    private static CorpusHeader ReadHeader(byte[] line) => JsonSerializer.Deserialize(line, CorpusLine.Json.CorpusHeader) switch
    {
        { Kind: CorpusHeader.KindName, Format: CorpusHeader.CurrentFormat } header => header,
        { Kind: CorpusHeader.KindName } header => throw new InvalidDataException($"It has format {header.Format}, this version reads {CorpusHeader.CurrentFormat}."),
        _ => throw new InvalidDataException("It does not begin as one."),
    };

    private static IEnumerable<byte[]> Lines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        using var stream = new GZipStream(file, CompressionMode.Decompress);
        foreach (var (_, line) in Utf8Lines.Read(stream, LongestLine))
        {
            yield return line ?? throw new InvalidDataException("One of its lines is too long.");
        }
    }

    private static float[]? Vector(byte[]? bytes) => bytes is null ? null : MemoryMarshal.Cast<byte, float>(bytes).ToArray();
}
