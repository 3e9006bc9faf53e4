namespace Tourism.Embedder.Sources;

/// <summary>Reads the records of a source file: of a place file each line, of any other the whole.</summary>
internal sealed class SourceReader(PlaceFileReader places, AiHubFileReader aiHub)
{
    public const int MaxBytes = 1024 * 1024;

    private const string NotUtf8 = "wrong encoding: not UTF-8";

    /// <summary>All records with their line numbers from 1 (0 in a file that is one record). Empty lines are none.</summary>
    public IEnumerable<(int Line, SourceRecord Record)> Read(SourceFile file) =>
        Pieces(file).Select(piece => (piece.Line, piece.Problem is { } problem
            ? SourceRecord.Rejected(Origin(file, piece.Line), null, problem)
            : piece.Line == 0
                ? aiHub.Read(piece.Text!, Origin(file, 0), Path.GetFileName(file.Folder))
                : places.Read(piece.Text!, Origin(file, piece.Line))));

    /// <summary>The lines with the ids of those records that <see cref="Read"/> would accept; null for others. Cheaper, because it derives nothing.</summary>
    public static IEnumerable<(int Line, string? DocumentId)> Identify(SourceFile file) =>
        Pieces(file).Select(piece => (piece.Line, piece.Problem is not null
            ? null
            : piece.Line == 0 ? AiHubFileReader.Identify(piece.Text!) : PlaceFileReader.Identify(piece.Text!)));

    public static string Origin(SourceFile file, int line) =>
        line == 0 ? file.Path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Path}:{line}");

    private static IEnumerable<(int Line, string? Text, string? Problem)> Pieces(SourceFile file)
    {
        if (file.Length == 0)
        {
            // Not opened: a named pipe has no length either, and would never give an end.
            return SourceFile.IsPlaceFile(file.Name) ? [] : [(0, null, "broken JSON: the file is empty")];
        }

        return SourceFile.IsPlaceFile(file.Name) ? Lines(file) : [Whole(file)];
    }

    private static (int Line, string? Text, string? Problem) Whole(SourceFile file)
    {
        try
        {
            using var stream = Open(file);
            if (stream.Length > MaxBytes)
            {
                return (0, null, "file over 1 MiB");
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Utf8Text.Decode(bytes.AsSpan(0, length)) is { } text ? (0, text, null) : (0, null, NotUtf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (0, null, $"cannot be read: {error.Message}");
        }
    }

    private static IEnumerable<(int Line, string? Text, string? Problem)> Lines(SourceFile file)
    {
        using var lines = OpenLines(file).GetEnumerator();
        for (var number = 1; ; number++)
        {
            (int Line, string? Text, string? Problem) piece;
            try
            {
                if (!lines.MoveNext())
                {
                    yield break;
                }

                piece = lines.Current is not { } line
                    ? (number, null, "line over 1 MiB")
                    : Utf8Text.Decode(line) is { } text ? (number, text, null) : (number, null, NotUtf8);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                piece = (number, null, $"cannot be read: {error.Message}");
            }

            if (piece.Problem is not null || !string.IsNullOrWhiteSpace(piece.Text))
            {
                yield return piece;
            }
        }
    }

    private static IEnumerable<byte[]?> OpenLines(SourceFile file)
    {
        using var stream = Open(file);
        foreach (var line in Utf8Lines.Read(stream, MaxBytes))
        {
            yield return line;
        }
    }

    private static FileStream Open(SourceFile file) =>
        new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
}
