using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Writes <c>X-Process-Time</c>: seconds until the response began, two decimals. Replaces one that a forwarded service wrote.</summary>
internal sealed class ProcessTimeMiddleware(RequestDelegate next)
{
    public const string Header = "X-Process-Time";

    public Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
