using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Tourism.ServiceDefaults.Health;

/// <summary><c>/health</c> for people and monitors, <c>/alive</c> for probes.</summary>
public static class HealthEndpoints
{
    public static string Version { get; } = typeof(HealthEndpoints).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Operations").DisableHttpMetrics();
        group.MapGet("/health", GetHealthAsync).WithSummary("Health of the process and its parts")
            .WithDescription("200 while the process can do its own work, `degraded` included; 503 when it is `unhealthy`.")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/alive", () => TypedResults.Text("alive")).WithSummary("200 while the process runs")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
    }

    private static async Task<Results<Ok<HealthResponse>, JsonHttpResult<HealthResponse>>> GetHealthAsync(
        HealthCheckService checks, TimeProvider time, HttpResponse http, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["api"] = PartState.Ok };
        foreach (var (name, entry) in report.Entries)
        {
            parts[name] = PartState.Of(entry);
            foreach (var (part, state) in PartState.Parts(entry))
            {
                parts[part] = state;
            }
        }

        var response = new HealthResponse(State(report.Status), time.GetUtcNow(), Version, parts);
        if (report.Status != HealthStatus.Unhealthy)
        {
            return TypedResults.Ok(response);
        }

        http.Headers.RetryAfter = "5";
        return TypedResults.Json(response, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static HealthState State(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => HealthState.Healthy,
        HealthStatus.Degraded => HealthState.Degraded,
        _ => HealthState.Unhealthy,
    };
}
