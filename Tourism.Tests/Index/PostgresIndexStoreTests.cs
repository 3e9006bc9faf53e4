using Npgsql;
using Tourism.Core.Phonetics;
using Tourism.Index;
using Tourism.Index.Postgres;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Index;

public sealed class PostgresIndexStoreTests(PostgresIndexDatabase database) : IndexStoreContract, IClassFixture<PostgresIndexDatabase>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await database.EmptyAsync();

    protected override IIndexReader CreateReader() => new PostgresIndexReader(database.Sources, Time);

    protected override IIndexWriterFactory CreateWriters() => new PostgresIndexWriterFactory(database.Sources, Gazetteer, HanjaReadings.Load());

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A migrated database for the tests of a class, each of which begins with an empty index.</summary>
public sealed class PostgresIndexDatabase : IAsyncLifetime
{
    private TestDatabase? database;
    private PostgresDataSources? sources;

    internal PostgresDataSources Sources => sources!;

    public async ValueTask InitializeAsync()
    {
        database = await PostgresServer.CreateDatabaseAsync();
        sources = new PostgresDataSources(database.ConnectionString, new PostgresIndexOptions());
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await PostgresMigrations.MigrateAsync(connection, TestContext.Current.CancellationToken);
    }

    public async Task EmptyAsync()
    {
        const string Sql = """
            truncate tourism_parent, tourism_child, place_text, chunk_vector, chunk_terms, index_term, index_term_change;
            update corpus_state set version = 0, documents = 0, chunks = 0, embedding_model = null, terms_counted = false;
            """;
        await using var command = Sources.Writing.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Sources.DisposeAsync();
        await database!.DisposeAsync();
    }
}
