using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tourism.Bench.Postgres;
using Tourism.Index;

namespace Tourism.Bench.Retrieval;

/// <summary>An empty index that an evaluation has for itself: in a folder, or in a database of its own.</summary>
internal sealed class EvaluationIndex : IAsyncDisposable
{
    private readonly DirectoryInfo? folder;
    private readonly BenchDatabase? database;

    private EvaluationIndex(DirectoryInfo? folder, BenchDatabase? database)
    {
        (this.folder, this.database) = (folder, database);
        Services = database is not null
            ? BenchIndex.Open(database.Connection)
            : new ServiceCollection().AddIndex(folder!.FullName).BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    /// <param name="server">The PostgreSQL server; null for the embedded index.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<EvaluationIndex> CreateAsync(NpgsqlConnectionStringBuilder? server, CancellationToken cancellationToken) => server is null
        ? new EvaluationIndex(Directory.CreateTempSubdirectory("tourism-bench-"), null)
        : new EvaluationIndex(null, await BenchDatabase.OpenAsync(server, "retrieval", reuse: false, keep: false, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        folder?.Delete(recursive: true);
    }
}
