namespace Tourism.Embedder.Loading;

/// <summary>What became of a record; the lower-case names are labels of metrics and words of reports.</summary>
internal enum LoadOutcome
{
    /// <summary>New or changed, and written.</summary>
    Written,

    /// <summary>Stored already, with the same content and model.</summary>
    Unchanged,

    /// <summary>Not a valid document.</summary>
    Rejected,

    /// <summary>Valid, but its batch could not be embedded or written.</summary>
    Failed,
}
