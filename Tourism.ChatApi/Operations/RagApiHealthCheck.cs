using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.ChatApi.Rag;
using Tourism.ServiceDefaults.Health;

namespace Tourism.ChatApi.Operations;

/// <summary>RagApi and its parts, passed on. Without it the front door still talks, so it is degraded at worst.</summary>
internal sealed class RagApiHealthCheck(RagHealth rag) : IHealthCheck
{
    private static readonly string[] Parts = ["postgres", "redis", "llm", "embedding", "corpus"];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var report = await rag.GetAsync(cancellationToken);
        var result = PartState.Result(report?.Status switch
        {
            "healthy" => PartState.Ok,
            "degraded" => PartState.Degraded,
            _ => PartState.Error,
        });
        var data = new Dictionary<string, object>(result.Data);
        foreach (var part in Parts)
        {
            data[part] = report is null ? PartState.Error : report.Checks.GetValueOrDefault(part, PartState.Off);
        }

        return new HealthCheckResult(result.Status, result.Description, data: data);
    }
}
