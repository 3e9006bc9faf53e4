using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index.Embedding;
using Tourism.Index.Loads;
using Tourism.Index.Maintenance;
using Tourism.Index.Postgres;
using Tourism.Index.Postgres.Loads;
using Tourism.Index.Postgres.Maintenance;
using Tourism.Index.Sqlite;
using Tourism.Index.Terms;
using Tourism.Index.Vocabulary;

namespace Tourism.Index;

/// <summary>Registers the index store and the embedding model that the configuration names, else their embedded stand-ins.</summary>
public static class IndexServiceCollectionExtensions
{
    /// <param name="services">Where they are registered.</param>
    /// <param name="dataDirectory">Folder of the embedded store.</param>
    /// <param name="connectionString">That of PostgreSQL; null for the embedded store.</param>
    public static IServiceCollection AddIndex(this IServiceCollection services, string dataDirectory, string? connectionString = null)
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
        return connectionString is null ? services.AddSqliteIndex(dataDirectory) : services.AddPostgresIndex(connectionString);
    }

    private static IServiceCollection AddSqliteIndex(this IServiceCollection services, string dataDirectory) => services
        .AddSingleton(new IndexStore(IsEmbedded: true))
        .AddSingleton(new SqliteIndexOptions(Path.Combine(dataDirectory, "index.db")))
        .AddSingleton<IIndexReader, SqliteIndexReader>()
        .AddSingleton<IIndexWriterFactory, SqliteIndexWriterFactory>()
        .AddSingleton<ILoadBoard, LocalLoadBoard>()
        .AddSingleton<ICorpusReader, SqliteCorpusReader>()
        .AddSingleton<IIndexVerifier, SqliteVerifier>();

    private static IServiceCollection AddPostgresIndex(this IServiceCollection services, string connectionString)
    {
        services.AddOptionsWithValidateOnStart<PostgresIndexOptions, PostgresIndexOptionsValidator>().BindConfiguration(PostgresIndexOptions.SectionName);
        return services
            .AddSingleton(new IndexStore(IsEmbedded: false))
            .AddSingleton(provider => new PostgresDataSources(connectionString, provider.GetRequiredService<IOptions<PostgresIndexOptions>>().Value))
            .AddSingleton(provider => provider.GetRequiredService<PostgresDataSources>().Reading)
            .AddSingleton<IIndexReader, PostgresIndexReader>()
            .AddSingleton<PostgresIndexWriterFactory>()
            .AddSingleton<IIndexWriterFactory>(provider => provider.GetRequiredService<PostgresIndexWriterFactory>())
            .AddSingleton<ILoadBoard, PostgresLoadBoard>()
            .AddSingleton<ICorpusReader, PostgresCorpusReader>()
            .AddSingleton<IIndexSetup, PostgresSetup>()
            .AddSingleton<IReindexer, PostgresReindexer>()
            .AddSingleton<IIndexVerifier, PostgresVerifier>();
    }
}

/// <summary>Which store the index is in.</summary>
/// <param name="IsEmbedded">Whether it is the embedded one.</param>
public sealed record IndexStore(bool IsEmbedded);
