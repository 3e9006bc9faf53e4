using Yarp.ReverseProxy.Forwarder;

namespace Tourism.ChatApi.Forwarding;

/// <summary>The routes that RagApi answers, validates and documents. Each with its method, so that 404 and 405 tell the truth while RagApi is down.</summary>
internal static class ForwardingEndpoints
{
    private static readonly (string Method, string Pattern)[] Routes =
    [
        (HttpMethods.Post, "/rag/query"),
        (HttpMethods.Get, "/rag/metrics"),
        (HttpMethods.Post, "/recommend"),
        (HttpMethods.Post, "/recommend/itinerary"),
        (HttpMethods.Get, "/recommend/itinerary/{id}"), // with .ics and .geojson
        (HttpMethods.Get, "/places"),
        (HttpMethods.Get, "/places/{document_id}"),
    ];

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
        foreach (var (method, pattern) in Routes)
        {
            group.MapMethods(pattern, [method], (HttpContext context, RagForwarder forwarder) => forwarder.ForwardAsync(context));
        }

        return routes;
    }
}
