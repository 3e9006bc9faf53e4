using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Tourism.ServiceDefaults.Http;

/// <summary>
/// Takes a request's body whole before anything reads or forwards it: at most 10 KB (else 413), in UTF-8 and without content coding (else 415).
/// </summary>
internal sealed class RequestBodyMiddleware(RequestDelegate next)
{
    public const int MaxBytes = 10 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            Check(context.Request);
            await BufferAsync(context.Request, context.RequestAborted);
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

    private static async Task BufferAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = request.ContentLength > MaxBytes
            ? buffer.Length
            : await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MaxBytes)
        {
            throw new BadHttpRequestException("The request body is larger than 10 KB.", StatusCodes.Status413PayloadTooLarge);
        }

        request.Body = new MemoryStream(buffer, 0, length, writable: false, publiclyVisible: true);
        request.ContentLength = length;
        request.Headers.TransferEncoding = default;
    }
}
