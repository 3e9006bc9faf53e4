using System.Text.Json.Serialization;

namespace Tourism.ServiceDefaults.Health;

/// <summary>Health of a process.</summary>
public enum HealthState
{
    /// <summary>Everything works.</summary>
    [JsonStringEnumMemberName("healthy")] Healthy,

    /// <summary>It works, but something is missing.</summary>
    [JsonStringEnumMemberName("degraded")] Degraded,

    /// <summary>It cannot do its own work.</summary>
    [JsonStringEnumMemberName("unhealthy")] Unhealthy,
}
