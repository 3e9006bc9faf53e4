using System.Diagnostics;
using Microsoft.Extensions.Options;
using Tourism.ChatApi.Rag;
using Tourism.ServiceDefaults.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Tourism.ChatApi.Forwarding;

/// <summary>Passes a request on to RagApi and its answer back as it comes, streams unbuffered.</summary>
internal sealed class RagForwarder(
    IHttpForwarder forwarder,
    IHttpMessageHandlerFactory handlers,
    HttpTransformer transformer,
    IOptions<RagApiOptions> options) : IDisposable
{
    public const string ClientName = "rag-api-forwarding";

    // The handler lives as long as the process: connections are renewed by their own lifetime.
    private readonly HttpMessageInvoker invoker = new(handlers.CreateHandler(ClientName), disposeHandler: false);

    /// <exception cref="StoreUnavailableException">RagApi cannot be reached, is too slow, or a server between answers for it.</exception>
    public async Task ForwardAsync(HttpContext context)
    {
        var config = new ForwarderRequestConfig { ActivityTimeout = options.Value.RequestTimeout };
        var error = await forwarder.SendAsync(context, RagApiClient.Address.ToString(), invoker, config, transformer);
        if (error == ForwarderError.None || context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        context.Response.Clear();
        throw new StoreUnavailableException("RagApi cannot be asked.", context.Features.Get<IForwarderErrorFeature>()?.Exception);
    }

    public void Dispose() => invoker.Dispose();

    public static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = new ReverseProxyPropagator(DistributedContextPropagator.Current),
    };
}
