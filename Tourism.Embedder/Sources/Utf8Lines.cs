namespace Tourism.Embedder.Sources;

/// <summary>Splits a stream into lines without ever holding more than one, nor more of it than a limit.</summary>
internal static class Utf8Lines
{
    /// <summary>The lines without their ends, each with where it begins; null for one longer than <paramref name="longest"/> bytes.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="longest">Longest line in bytes.</param>
    /// <param name="offset">Where the stream stands.</param>
    public static IEnumerable<(long Offset, byte[]? Line)> Read(Stream stream, int longest, long offset = 0)
    {
        var (begin, end) = (offset, offset);
        var buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        var tooLong = false;
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            for (var start = 0; start < count;)
            {
                var length = buffer.AsSpan(start, count - start).IndexOf((byte)'\n');
                var part = length < 0 ? count - start : length;
                tooLong |= line.Length + part > longest;
                line.Write(buffer, start, tooLong ? 0 : part);
                start += part + 1;
                end += part + (length >= 0 ? 1 : 0);
                if (length >= 0)
                {
                    yield return (begin, tooLong ? null : line.ToArray());
                    begin = end;
                    (tooLong, _) = (false, line.Seek(0, SeekOrigin.Begin));
                    line.SetLength(0);
                }
            }
        }

        if (line.Length > 0 || tooLong)
        {
            yield return (begin, tooLong ? null : line.ToArray());
        }
    }
}
