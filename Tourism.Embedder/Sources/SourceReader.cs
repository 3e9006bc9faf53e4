namespace Tourism.Embedder.Sources;

/// <summary>Reads the records of a source file: of a place file each line, of any other the whole.</summary>
internal sealed class SourceReader(PlaceFileReader places, AiHubFileReader aiHub)
{
    public const int MaxBytes = 1024 * 1024;

    private const string NotUtf8 = "wrong encoding: not UTF-8";

    /// <summary>All records with their line numbers from 1 (0 in a file that is one record). Empty lines are none.</summary>
    public IEnumerable<(int Line, SourceRecord Record)> Read(SourceFile file) => Read(SourcePart.WholeOf(file));

    /// <summary>The records of a part.</summary>
    public IEnumerable<(int Line, SourceRecord Record)> Read(SourcePart part) =>
        Pieces(part).Select(piece => (piece.Line, piece.Problem is { } problem
            ? SourceRecord.Rejected(Origin(part.File, piece.Line), null, problem)
            : piece.Line == 0
                ? aiHub.Read(piece.Text!, Origin(part.File, 0), Path.GetFileName(part.File.Folder))
                : places.Read(piece.Text!, Origin(part.File, piece.Line))));

    /// <summary>Which document each record that <see cref="Read(SourcePart)"/> accepts would give. Cheaper, because it derives nothing.</summary>
    public static IEnumerable<SourceIdentity> Identify(SourcePart part) =>
        Pieces(part).Select(piece => new SourceIdentity(piece.Line, piece.Offset, piece.Problem is not null
            ? null
            : piece.Line == 0 ? AiHubFileReader.Identify(piece.Text!) : PlaceFileReader.Identify(piece.Text!)));

    public static string Origin(SourceFile file, int line) =>
        line == 0 ? file.Path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Path}:{line}");

    private static IEnumerable<Piece> Pieces(SourcePart part)
    {
        if (part.File.Length == 0)
        {
            // Not opened: a named pipe has no length either, and would never give an end.
            return SourceFile.IsPlaceFile(part.File.Name) ? [] : [new(0, 0, null, "broken JSON: the file is empty")];
        }

        return SourceFile.IsPlaceFile(part.File.Name) ? Lines(part).TakeWhile(piece => piece.Line <= part.LastLine) : [Whole(part.File)];
    }

    private static Piece Whole(SourceFile file)
    {
        try
        {
            using var stream = Open(file);
            if (stream.Length > MaxBytes)
            {
                return new(0, 0, null, "file over 1 MiB");
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Utf8Text.Decode(bytes.AsSpan(0, length)) is { } text ? new(0, 0, text, null) : new(0, 0, null, NotUtf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(0, 0, null, $"cannot be read: {error.Message}");
        }
    }

    private static IEnumerable<Piece> Lines(SourcePart part)
    {
        using var lines = OpenLines(part).GetEnumerator();
        for (var number = part.FirstLine; ; number++)
        {
            Piece piece;
            try
            {
                if (!lines.MoveNext())
                {
                    yield break;
                }

                var (offset, bytes) = lines.Current;
                piece = bytes is null
                    ? new(number, offset, null, "line over 1 MiB")
                    : Utf8Text.Decode(bytes) is { } text ? new(number, offset, text, null) : new(number, offset, null, NotUtf8);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                piece = new(number, 0, null, $"cannot be read: {error.Message}");
            }

            if (piece.Problem is not null || !string.IsNullOrWhiteSpace(piece.Text))
            {
                yield return piece;
            }
        }
    }

    private static IEnumerable<(long Offset, byte[]? Line)> OpenLines(SourcePart part)
    {
        using var stream = Open(part.File);
        stream.Seek(part.Offset, SeekOrigin.Begin);
        foreach (var line in Utf8Lines.Read(stream, MaxBytes, part.Offset))
        {
            yield return line;
        }
    }

    private static FileStream Open(SourceFile file) =>
        new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private readonly record struct Piece(int Line, long Offset, string? Text, string? Problem);
}
