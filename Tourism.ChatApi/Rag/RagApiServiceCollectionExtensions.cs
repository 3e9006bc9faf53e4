using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Tourism.Core;

namespace Tourism.ChatApi.Rag;

internal static class RagApiServiceCollectionExtensions
{
    private const string AddressKey = $"Services:{ResourceNames.RagApi}:http:0";

    public static WebApplicationBuilder AddRagApi(this WebApplicationBuilder builder)
    {
        builder.AddAddress();
        var services = builder.Services;
        services.AddOptions<RagApiOptions>().BindConfiguration(RagApiOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RagApiOptions>, RagApiOptionsValidator>();
        services.AddSingleton<RagHealth>();
        services.AddHttpClient(RagHealth.ClientName, Configure);
        services.AddHttpClient<RagApiClient>(Configure).AddResilienceHandler("rag-api", (pipeline, context) =>
        {
            var timeout = context.ServiceProvider.GetRequiredService<IOptions<RagApiOptions>>().Value.RequestTimeout;
            pipeline.AddCircuitBreaker(CircuitBreaker()).AddTimeout(timeout);
        });
        return builder;
    }

    private static void Configure(IServiceProvider provider, HttpClient client)
    {
        client.BaseAddress = RagApiClient.Address;
        // Over headers and body together; the pipeline's timeout ends at the headers and tells the circuit breaker.
        client.Timeout = provider.GetRequiredService<IOptions<RagApiOptions>>().Value.RequestTimeout + TimeSpan.FromMilliseconds(100);
    }

    // Answers, 503 included, open no circuit: RagApi may have the next one in its cache while its store is down. There are no retries:
    // questions are POSTs, and whoever asks has two seconds.
    private static CircuitBreakerStrategyOptions<HttpResponseMessage> CircuitBreaker() => new()
    {
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().Handle<TimeoutRejectedException>(),
        FailureRatio = 0.5,
        MinimumThroughput = 10,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = TimeSpan.FromSeconds(2),
    };

    private static void AddAddress(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration[AddressKey]))
        {
            return;
        }

        if (builder.Environment.IsProduction() && !builder.Configuration.GetValue<bool>("Tourism:AllowEmbedded"))
        {
            throw new InvalidOperationException(
                $"{AddressKey} is missing: the address of RagApi, such as http://rag-api:8080. In Production set it.");
        }

        builder.Configuration[AddressKey] = ResourceNames.DefaultRagApiAddress;
    }
}
