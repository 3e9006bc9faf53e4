using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Tourism.ServiceDefaults.Health;
using Tourism.ServiceDefaults.Http;
using Tourism.ServiceDefaults.Telemetry;

namespace Tourism.ServiceDefaults;

/// <summary>What every service of the product has: telemetry, health, problem details, JSON, limits, service discovery and resilience.</summary>
public static class ServiceDefaultsExtensions
{
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, params JsonSerializerContext[] contexts)
    {
        RequireGlobalization();
        builder.AddTelemetry();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks();
        builder.Services.AddProblemDefaults();
        builder.Services.ConfigureHttpJsonOptions(options => JsonDefaults.Apply(options.SerializerOptions, contexts));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http => http.AddServiceDiscovery());
        return builder;
    }

    /// <summary>The pipeline before the service's own endpoints.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseMiddleware<ActiveRequestsMiddleware>();
        app.UseMiddleware<ProcessTimeMiddleware>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRoutingWithHead();
        app.UseMiddleware<RequestBodyMiddleware>();
        return app;
    }

    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint("/metrics", null, branch => branch.UseMiddleware<EmptyHistograms>(), null).WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).DisableHttpMetrics();
        return app;
    }

    // Without ICU, width folding and time zones silently do nothing.
    private static void RequireGlobalization()
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant
            || CultureInfo.GetCultureInfo("ko-KR").EnglishName.StartsWith("Unknown", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                "ICU is missing: install libicu, or use an image with the -extra suffix, and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        }
    }
}
