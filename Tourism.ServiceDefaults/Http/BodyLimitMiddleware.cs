using Microsoft.AspNetCore.Http;

namespace Tourism.ServiceDefaults.Http;

/// <summary>
/// Refuses bodies over 10 KB with 413, before anything reads or forwards them: a declared length at once, a chunked body after its first 10 KB.
/// </summary>
internal sealed class BodyLimitMiddleware(RequestDelegate next)
{
    public const int MaxBytes = 10 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null && HttpMethods.IsPost(context.Request.Method))
        {
            await BufferAsync(context.Request, context.RequestAborted);
        }

        if (context.Request.ContentLength > MaxBytes)
        {
            throw new BadHttpRequestException("The request body is larger than 10 KB.", StatusCodes.Status413PayloadTooLarge);
        }

        await next(context);
    }

    private static async Task BufferAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        request.Body = new MemoryStream(buffer, 0, length, writable: false);
        request.ContentLength = length;
        request.Headers.TransferEncoding = default;
    }
}
