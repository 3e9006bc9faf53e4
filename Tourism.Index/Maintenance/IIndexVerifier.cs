namespace Tourism.Index.Maintenance;

/// <summary>Looks whether the store holds what it should, and changes nothing.</summary>
public interface IIndexVerifier
{
    Task<IReadOnlyList<IndexFinding>> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>A count.</summary>
/// <param name="Name">What was counted.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Help">What helps against it; null when nothing is wrong.</param>
public sealed record IndexFinding(string Name, long Count, string? Help);
