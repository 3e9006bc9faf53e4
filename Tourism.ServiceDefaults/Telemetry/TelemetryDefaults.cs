using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Tourism.ServiceDefaults.Health;

namespace Tourism.ServiceDefaults.Telemetry;

/// <summary>Logs, traces and metrics: on the console and <c>/metrics</c> always, by OTLP when an endpoint is configured.</summary>
internal static class TelemetryDefaults
{
    /// <summary>Prefix of the names of the product's own meters and activity sources.</summary>
    public const string SourcePrefix = "Tourism.";

    /// <summary>Meters and activity sources of the database drivers; those that a service lacks are silent.</summary>
    private static readonly string[] Drivers = ["Npgsql", "MySqlConnector"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
        {
            builder.Logging.ClearProviders().AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        // A line a request is what metrics and traces are for; Logging:LogLevel brings it back.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning)
            .AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        builder.Services.AddActivatedSingleton<EmptyHistograms>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName, serviceVersion: HealthEndpoints.Version))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddMeter(SourcePrefix + "*").AddMeter(Drivers).AddPrometheusExporter())
            .WithTracing(tracing => tracing
                .AddSource(SourcePrefix + "*").AddSource(Drivers)
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !IsProbe(context.Request.Path.Value))
                .AddHttpClientInstrumentation());
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }

    private static bool IsProbe(string? path) => path is "/health" or "/alive" or "/metrics";
}
