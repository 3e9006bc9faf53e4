using Microsoft.Data.Sqlite;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;

namespace Tourism.Index.Sqlite;

/// <summary>Opens the embedded index for its one writer and brings it to the current schema.</summary>
internal sealed class SqliteIndexWriterFactory(SqliteIndexOptions options, Gazetteer gazetteer, HanjaReadings readings) : IIndexWriterFactory
{
    private readonly SqliteWriterLock writerLock = new(options);

    public bool IsAwaited => writerLock.IsAwaited;

    public async Task<IIndexWriter> OpenAsync(bool yields, CancellationToken cancellationToken)
    {
        var held = await writerLock.AcquireAsync(yields, cancellationToken);
        try
        {
            var connection = new SqliteConnection(options.WriteConnection);
            await connection.OpenAsync(cancellationToken);
            SqliteSchema.Migrate(connection);
            return new SqliteIndexWriter(connection, held, gazetteer, readings);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
