namespace Tourism.Bench.Postgres;

/// <summary>What clients measured that each ask again as soon as they are answered.</summary>
/// <param name="Throughput">Answers a second.</param>
/// <param name="Milliseconds">How long the answers took.</param>
internal sealed record LoadResult(double Throughput, Sample Milliseconds);
