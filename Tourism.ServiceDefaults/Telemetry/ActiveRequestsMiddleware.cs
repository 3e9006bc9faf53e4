using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace Tourism.ServiceDefaults.Telemetry;

/// <summary>Counts the requests being answered now: <c>active_requests</c>.</summary>
internal sealed class ActiveRequestsMiddleware
{
    private readonly RequestDelegate next;
    private readonly UpDownCounter<long> active;

    public ActiveRequestsMiddleware(RequestDelegate next, IMeterFactory meters)
    {
        this.next = next;
        active = meters.Create(TelemetryDefaults.SourcePrefix + "ServiceDefaults")
            .CreateUpDownCounter<long>("active_requests", description: "Requests being answered now.");
        active.Add(0);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        active.Add(1);
        try
        {
            await next(context);
        }
        finally
        {
            active.Add(-1);
        }
    }
}
