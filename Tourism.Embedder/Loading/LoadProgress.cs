namespace Tourism.Embedder.Loading;

/// <summary>How far a load is.</summary>
/// <param name="Phase">What it does now.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is.</param>
internal readonly record struct LoadProgress(LoadPhase Phase, int Done, int Total);

/// <summary>What a load does.</summary>
internal enum LoadPhase
{
    /// <summary>Files are looked through; counted in files.</summary>
    Surveying,

    /// <summary>Documents are read, embedded and written; counted in records.</summary>
    Loading,

    /// <summary>The indexes of the store are built; counted in hundredths.</summary>
    Indexing,
}
