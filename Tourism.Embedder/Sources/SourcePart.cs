namespace Tourism.Embedder.Sources;

/// <summary>A stretch of a source file: the lines from one to another of a place file, or the whole of any other.</summary>
/// <param name="File">The file.</param>
/// <param name="FirstLine">Its first line, from 1; 0 in a file that is one record.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="Offset">Where the first line begins, in bytes, so that nobody reads what stands before it.</param>
/// <param name="Records">How many records it holds.</param>
internal sealed record SourcePart(SourceFile File, int FirstLine, int LastLine, long Offset, int Records)
{
    /// <summary>All of a file whose records nobody has counted.</summary>
    public static SourcePart WholeOf(SourceFile file) => SourceFile.IsPlaceFile(file.Name) ? new(file, 1, int.MaxValue, 0, 0) : new(file, 0, 0, 0, 1);
}
