using Tourism.Core;
using Tourism.Embedder.Loading;
using Tourism.Embedder.Sources;
using Tourism.Index;
using Tourism.ServiceDefaults;

namespace Tourism.Embedder.Commands;

/// <summary>Prepares the host that the commands share: configuration, telemetry, index, readers, importer.</summary>
internal sealed class EmbedderHost(Action<WebApplicationBuilder> configure)
{
    public WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder();
        configure(builder);
        builder.AddServiceDefaults();
        builder.Services.AddIndex(builder.DataDirectory(), builder.StoreConnection(ResourceNames.TourismDb));
        builder.Services.AddSingleton<EmbedderMetrics>();
        builder.Services.AddSingleton<RegionFinder>();
        builder.Services.AddSingleton<DocumentFacts>();
        builder.Services.AddSingleton<StoredDocumentReader>();
        builder.Services.AddSingleton<PlaceFileReader>();
        builder.Services.AddSingleton<AiHubFileReader>();
        builder.Services.AddSingleton<SourceReader>();
        builder.Services.AddSingleton<JobReader>();
        builder.Services.AddSingleton<LoadRunner>();
        builder.Services.AddSingleton<Importer>();
        return builder;
    }
}
