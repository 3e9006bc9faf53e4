namespace Tourism.Bench.Retrieval;

/// <summary>Which store an evaluation measures.</summary>
internal enum EvaluationStore
{
    /// <summary>The embedded index.</summary>
    Embedded,

    /// <summary>PostgreSQL with pgvector.</summary>
    Postgres,
}
