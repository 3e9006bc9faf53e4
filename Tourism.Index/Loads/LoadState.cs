namespace Tourism.Index.Loads;

/// <summary>How far a load is, over all processes that work on it.</summary>
/// <param name="Records">Records of all jobs.</param>
/// <param name="RecordsDone">Records of the jobs that are done.</param>
/// <param name="Counts">What the jobs that are done came to.</param>
/// <param name="CorpusVersion">Version of the corpus once the load is completed; null when it did not raise it.</param>
public sealed record LoadState(int Records, int RecordsDone, JobCounts Counts, long? CorpusVersion);

/// <summary>What jobs came to.</summary>
/// <param name="Written">Documents that were new or changed.</param>
/// <param name="Unchanged">Documents that were stored already.</param>
/// <param name="Rejected">Records that are no valid documents.</param>
/// <param name="Warnings">Number of warnings.</param>
public readonly record struct JobCounts(int Written, int Unchanged, int Rejected, int Warnings)
{
    public static JobCounts operator +(JobCounts left, JobCounts right) => new(
        left.Written + right.Written, left.Unchanged + right.Unchanged, left.Rejected + right.Rejected, left.Warnings + right.Warnings);

    public static JobCounts Add(JobCounts left, JobCounts right) => left + right;
}

/// <summary>How far an index is that is being built.</summary>
/// <param name="Name">Name of the index.</param>
/// <param name="Share">From 0 to 1.</param>
public readonly record struct IndexBuild(string Name, double Share);
