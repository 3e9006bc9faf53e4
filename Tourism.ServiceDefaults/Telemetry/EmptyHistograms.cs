using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tourism.ServiceDefaults.Telemetry;

/// <summary>
/// Adds the product's own histograms that have no measurement yet to the Prometheus text: the exporter leaves them out, and a rate or an alert
/// over a series that begins with its first measurement misses that one.
/// </summary>
internal sealed class EmptyHistograms : IMiddleware, IDisposable
{
    private const string EndOfText = "# EOF\n"; // of OpenMetrics

    private readonly ConcurrentQueue<Histogram<double>> histograms = new();
    private readonly MeterListener listener = new();

    public EmptyHistograms(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument is Histogram<double> { Unit: "s" } histogram && histogram.Meter.Scope == meters
                && histogram.Meter.Name.StartsWith(TelemetryDefaults.SourcePrefix, StringComparison.Ordinal))
            {
                histograms.Enqueue(histogram);
            }
        };
        listener.Start();
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers.AcceptEncoding = default; // plain text, to be added to
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        await context.Response.WriteAsync(Complete(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length))), context.RequestAborted);
    }

    public void Dispose() => listener.Dispose();

    private string Complete(string text)
    {
        var isOpenMetrics = text.EndsWith(EndOfText, StringComparison.Ordinal);
        var missing = histograms
            .Where(histogram => !text.Contains($"# TYPE {histogram.Name}_seconds ", StringComparison.Ordinal))
            .Select(histogram => Write(histogram, isOpenMetrics ? "0.0###" : "0.####")); // as the exporter writes the same bounds later
        return isOpenMetrics ? text[..^EndOfText.Length] + string.Concat(missing) + EndOfText : text + string.Concat(missing);
    }

    private static string Write(Histogram<double> histogram, string boundFormat)
    {
        var name = histogram.Name + "_seconds";
        var scope = $"otel_scope_name=\"{histogram.Meter.Name}\"";
        var bounds = (histogram.Advice?.HistogramBucketBoundaries ?? []).Select(bound => bound.ToString(boundFormat, CultureInfo.InvariantCulture)).Append("+Inf");
        IEnumerable<string> lines =
        [
            $"# TYPE {name} histogram",
            $"# HELP {name} {histogram.Description}",
            .. bounds.Select(bound => $"{name}_bucket{{{scope},le=\"{bound}\"}} 0"),
            $"{name}_sum{{{scope}}} 0",
            $"{name}_count{{{scope}}} 0",
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
