using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace Tourism.RagApi.Operations;

/// <summary>No request waits longer than <c>Rag:RequestTimeout</c>: beyond it the answer is 503.</summary>
internal static class RequestBudget
{
    public static IServiceCollection AddRequestBudget(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<RagOptions>>((timeouts, rag) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = rag.Value.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = WriteAsync,
        });
        return services;
    }

    private static async Task WriteAsync(HttpContext context)
    {
        context.RequestServices.GetRequiredService<RagMetrics>().Failed("timeout");
        context.Response.Headers.RetryAfter = "1";
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable, Detail = "The answer took too long. Please try again." },
        });
    }
}
