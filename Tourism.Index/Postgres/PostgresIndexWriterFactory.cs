using Npgsql;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;

namespace Tourism.Index.Postgres;

/// <summary>Opens writers of the index in PostgreSQL; none has to give way to another.</summary>
internal sealed class PostgresIndexWriterFactory(PostgresDataSources sources, Gazetteer gazetteer, HanjaReadings readings) : IIndexWriterFactory
{
    public bool IsAwaited => false;

    public async Task<IIndexWriter> OpenAsync(bool yields, CancellationToken cancellationToken)
    {
        var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        try
        {
            await PrepareAsync(connection, cancellationToken);
            return new PostgresIndexWriter(connection, new PostgresDocumentStage(gazetteer, readings));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = "select rolsuper from pg_roles where rolname = current_user";
        if ((await PostgresMigrations.MissingAsync(connection, cancellationToken)).Count == 0)
        {
            return;
        }

        if (await connection.ScalarAsync(Sql, cancellationToken) is not true)
        {
            await PostgresMigrations.RequireAsync(connection, cancellationToken);
        }

        await PostgresMigrations.MigrateAsync(connection, cancellationToken);
        await connection.ReloadTypesAsync(cancellationToken);
    }
}
