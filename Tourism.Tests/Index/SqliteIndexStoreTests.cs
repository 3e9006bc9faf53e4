using Tourism.Core.Phonetics;
using Tourism.Index;
using Tourism.Index.Sqlite;
using Tourism.Tests.Embedder;

namespace Tourism.Tests.Index;

public sealed class SqliteIndexStoreTests : IndexStoreContract
{
    private readonly TempFolder folder = new();
    private readonly List<SqliteIndexReader> readers = [];

    private SqliteIndexOptions Options => new(folder.At("index.db"));

    protected override IIndexReader CreateReader()
    {
        var reader = new SqliteIndexReader(Options, Time);
        lock (readers)
        {
            readers.Add(reader);
        }

        return reader;
    }

    protected override IIndexWriterFactory CreateWriters() => new SqliteIndexWriterFactory(Options, Gazetteer, HanjaReadings.Load());

    public override ValueTask DisposeAsync()
    {
        readers.ForEach(reader => reader.Dispose());
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
