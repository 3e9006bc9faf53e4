using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace Tourism.ChatApi.Forwarding;

/// <summary>What changes on the way to RagApi: the address, and gateway errors of servers between.</summary>
internal sealed class RagTransformer : HttpTransformer
{
    private const string PublicMetrics = "/rag/metrics";

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.Headers.Host = null; // RagApi's own, not what the client wrote
        if (httpContext.Request.Path.Equals(PublicMetrics, StringComparison.OrdinalIgnoreCase))
        {
            proxyRequest.RequestUri = new Uri(new Uri(destinationPrefix), "/metrics");
        }
    }

    public override ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken) =>
        proxyResponse?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout
            ? throw new HttpRequestException($"RagApi's address answered {(int)proxyResponse.StatusCode}.")
            : base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
}
