using Yarp.ReverseProxy.Forwarder;

namespace Tourism.ChatApi.Forwarding;

/// <summary>The routes that RagApi answers, validates and documents: <c>/rag</c>, <c>/recommend</c>, <c>/places</c>.</summary>
internal static class ForwardingEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    public static IServiceCollection AddForwarding(this IServiceCollection services)
    {
        services.AddHttpForwarder();
        services.AddHttpClient(RagForwarder.ClientName)
            .ConfigurePrimaryHttpMessageHandler(RagForwarder.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<HttpTransformer, RagTransformer>();
        services.AddSingleton<RagForwarder>();
        return services;
    }

    public static IEndpointRouteBuilder MapForwarding(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").ExcludeFromDescription();
        foreach (var pattern in (string[])["/rag/{**rest}", "/recommend/{**rest}", "/places/{**rest}"])
        {
            group.MapMethods(pattern, Methods, (HttpContext context, RagForwarder forwarder) => forwarder.ForwardAsync(context));
        }

        return routes;
    }
}
