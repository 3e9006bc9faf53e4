namespace Tourism.ServiceDefaults.Health;

/// <summary>Health of a process.</summary>
public enum HealthState
{
    /// <summary>Everything works.</summary>
    Healthy,

    /// <summary>It works, but something is missing.</summary>
    Degraded,

    /// <summary>It cannot do its own work.</summary>
    Unhealthy,
}
