using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Tourism.ServiceDefaults.Health;

/// <summary>The words of the health report's <c>checks</c>, as results of health checks.</summary>
/// <remarks>A check that reports parts of its own (the front door on RagApi's) gives them as data: name to word.</remarks>
public static class PartState
{
    public const string Ok = "ok";
    public const string Embedded = "embedded";
    public const string Off = "off";
    public const string Degraded = "degraded";
    public const string Error = "error";

    private const string Key = "state";

    /// <summary>A part in the given state; <paramref name="fatal"/> when the process cannot work without it.</summary>
    public static HealthCheckResult Result(string state, string? description = null, bool fatal = false) =>
        new(Status(state, fatal), description, data: new Dictionary<string, object> { [Key] = state });

    internal static string Of(HealthReportEntry entry) => entry.Data.TryGetValue(Key, out var state)
        ? (string)state
        : entry.Status switch
        {
            HealthStatus.Healthy => Ok,
            HealthStatus.Degraded => Degraded,
            _ => Error,
        };

    internal static IEnumerable<KeyValuePair<string, string>> Parts(HealthReportEntry entry) =>
        entry.Data.Where(pair => pair.Key != Key && pair.Value is string).Select(pair => KeyValuePair.Create(pair.Key, (string)pair.Value));

    private static HealthStatus Status(string state, bool fatal) => state switch
    {
        Ok or Embedded or Off => HealthStatus.Healthy,
        _ when fatal => HealthStatus.Unhealthy,
        _ => HealthStatus.Degraded,
    };
}
