using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Tourism.ServiceDefaults.Http;

/// <summary>
/// Writes problem details for clients that accept no JSON, such as those of event streams: the framework's own writer refuses them, and an
/// error would go out empty, a bad request even as 500.
/// </summary>
internal sealed class FallbackProblemDetailsWriter(IOptions<ProblemDetailsOptions> options, IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        options.Value.CustomizeProblemDetails?.Invoke(context);
        context.ProblemDetails.Type ??= "about:blank"; // RFC 9457, 4.2.1: no more than what the status says
        await context.HttpContext.Response.WriteAsJsonAsync(
            context.ProblemDetails, context.ProblemDetails.GetType(), json.Value.SerializerOptions, "application/problem+json",
            context.HttpContext.RequestAborted);
    }
}
