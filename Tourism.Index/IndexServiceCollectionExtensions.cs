using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index.Embedding;
using Tourism.Index.Loads;
using Tourism.Index.Sqlite;
using Tourism.Index.Terms;
using Tourism.Index.Vocabulary;

namespace Tourism.Index;

/// <summary>Registers the index store and the embedding model that the configuration names, else their embedded stand-ins.</summary>
public static class IndexServiceCollectionExtensions
{
    public static IServiceCollection AddIndex(this IServiceCollection services, string dataDirectory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Gazetteer.Load());
        services.TryAddSingleton(_ => HanjaReadings.Load());
        services.TryAddSingleton(_ => TourismThesaurus.Load());
        services.TryAddSingleton(_ => KnownPlaces.Load());
        services.AddSingleton<ConceptReader>();
        services.AddSingleton<QueryAnalyzer>();
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, HashingEmbeddingGenerator>();
        services.AddSingleton(provider => new TextEmbedder(
            provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), HashingEmbeddingGenerator.Model, HashingEmbeddingGenerator.FusionWeight));
        services.AddSingleton(new SqliteIndexOptions(Path.Combine(dataDirectory, "index.db")));
        services.AddSingleton<IIndexReader, SqliteIndexReader>();
        services.AddSingleton<IIndexWriterFactory, SqliteIndexWriterFactory>();
        services.AddSingleton<ILoadBoard, LocalLoadBoard>();
        return services;
    }
}
