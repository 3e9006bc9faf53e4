namespace Tourism.Embedder.Loading;

/// <summary>How far a load is.</summary>
/// <param name="Done">Records that are done with.</param>
/// <param name="Total">Records of all files.</param>
internal readonly record struct LoadProgress(int Done, int Total);
