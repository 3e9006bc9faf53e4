using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Tourism.ServiceDefaults.Http;

/// <summary>
/// Takes a request's body whole before anything reads or forwards it: at most 10 KB (else 413), in UTF-8 and without content coding (else 415).
/// A server that stops does not wait for the rest (503).
/// </summary>
internal sealed class RequestBodyMiddleware(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    public const int MaxBytes = 10 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            Check(context.Request);
            try
            {
                await BufferAsync(context.Request, context.RequestAborted);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException and not BadHttpRequestException)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest; // nobody is there to read it
                return;
            }
        }

        await next(context);
    }

    /// <summary>The body of a request that has passed.</summary>
    public static ReadOnlyMemory<byte> BodyOf(HttpRequest request) =>
        request.Body is MemoryStream body && body.TryGetBuffer(out var bytes) ? bytes : default;

    private static void Check(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Any(coding => coding is not (null or "") && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadHttpRequestException("The body has a content coding.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue)
        {
            if (!Encoding.UTF8.WebName.Equals(HeaderUtilities.RemoveQuotes(type.Charset).Value, StringComparison.OrdinalIgnoreCase))
            {
                throw new BadHttpRequestException("The body is not UTF-8.", StatusCodes.Status415UnsupportedMediaType);
            }

            request.ContentType = type.MediaType.Value; // the framework's JSON reader knows no "UTF-8" in quotes
        }
    }

    private async Task BufferAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ThrowIfTooLarge(request.ContentLength);
        // Cancelling the read by its token would leave Kestrel with a reader that it cannot drain.
        await using var stop = lifetime.ApplicationStopping.Register(request.BodyReader.CancelPendingRead);
        var result = await request.BodyReader.ReadAtLeastAsync(MaxBytes + 1, cancellationToken);
        var body = result.Buffer.ToArray();
        request.BodyReader.AdvanceTo(result.Buffer.End);
        if (result.IsCanceled && body.Length != request.ContentLength)
        {
            throw new BadHttpRequestException("The server is stopping.", StatusCodes.Status503ServiceUnavailable);
        }

        ThrowIfTooLarge(body.Length);
        request.Body = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
        request.ContentLength = body.Length;
        request.Headers.TransferEncoding = default;
    }

    private static void ThrowIfTooLarge(long? length)
    {
        if (length > MaxBytes)
        {
            throw new BadHttpRequestException("The request body is larger than 10 KB.", StatusCodes.Status413PayloadTooLarge);
        }
    }
}
