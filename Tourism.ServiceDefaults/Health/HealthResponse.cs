namespace Tourism.ServiceDefaults.Health;

/// <summary>Health report of a process.</summary>
/// <param name="Status">Whether it can do its work.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Version">Version of the product.</param>
/// <param name="Checks">State of each part: <c>ok</c>, <c>embedded</c>, <c>off</c>, <c>degraded</c> or <c>error</c>.</param>
public sealed record HealthResponse(
    HealthState Status, DateTimeOffset Timestamp, string Version, IReadOnlyDictionary<string, string> Checks);
