using System.Diagnostics.Metrics;

namespace Tourism.ServiceDefaults.Telemetry;

/// <summary>Histograms of durations in seconds.</summary>
public static class DurationHistogram
{
    // The boundaries of http.server.request.duration; without advice they would be meant for milliseconds.
    // https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
    private static readonly double[] Boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    public static Histogram<double> CreateDuration(this Meter meter, string name, string description) => meter.CreateHistogram(
        name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Boundaries });
}
