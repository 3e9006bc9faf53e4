namespace Tourism.RagApi.Answering;

/// <summary>Why a question has no place for an answer.</summary>
internal enum NoAnswer
{
    /// <summary>The corpus has nothing that fits.</summary>
    NothingFound,

    /// <summary>The question is not about travelling in Korea.</summary>
    OutsideScope,
}
