using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tourism.Core;

namespace Tourism.Index.Sqlite;

/// <summary>
/// Reads the embedded index: exact BM25 and exact cosine similarity, both in memory. Any number of processes may read while one writes.
/// A file that is not there yet is an empty corpus.
/// </summary>
internal sealed class SqliteIndexReader(SqliteIndexOptions options, TimeProvider time) : IIndexReader, IDisposable
{
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private SqliteSnapshot snapshot = SqliteSnapshot.Empty;
    private SqliteConnection? watch;
    private long dataVersion = -1;
    private long refreshedAt = long.MinValue;

    public async Task<IndexState> GetStateAsync(CancellationToken cancellationToken) => (await RefreshAsync(cancellationToken)).State;

    public async Task<IReadOnlyList<VariantHits>> SearchAsync(
        IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken)
    {
        var current = await RefreshAsync(cancellationToken);
        if (current.State.Documents == 0)
        {
            return [.. variants.Select(_ => new VariantHits([], [], null))];
        }

        var mask = current.Mask(filter);
        return [.. variants.Select(variant => new VariantHits(
            current.Matching(variant.Terms, mask, limit, cancellationToken),
            variant.Embedding is { } embedding && embedding.Length == current.State.Model?.Dimensions
                ? current.Nearest(embedding, mask, limit, cancellationToken)
                : [],
            Error: null))];
    }

    public async Task<IReadOnlyList<StoredChunk>> GetChunksAsync(IReadOnlyList<long> chunkIds, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {SqliteRows.DocumentColumns}, chunk.id, chunk.lang, chunk.question, chunk.answer, chunk.chunk_text
            from json_each($ids) wanted
            join chunk on chunk.id = wanted.value
            join document on document.id = chunk.document
            order by wanted.key
            """;
        if (chunkIds.Count == 0 || await IsMissingAsync(cancellationToken))
        {
            return [];
        }

        using var connection = Open();
        using var command = Command(connection, Sql, ("$ids", JsonSerializer.Serialize(chunkIds)));
        using var reader = command.ExecuteReader();
        var chunks = new List<StoredChunk>(chunkIds.Count);
        while (reader.Read())
        {
            chunks.Add(new StoredChunk(
                reader.GetInt64(SqliteRows.DocumentColumnCount),
                SqliteRows.ReadDocument(reader, []),
                SqliteRows.ReadChunk(reader, SqliteRows.DocumentColumnCount + 1)));
        }

        return chunks;
    }

    public async Task<IReadOnlyList<IndexDocument>> GetDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {SqliteRows.DocumentColumns}, chunk.lang, chunk.question, chunk.answer, chunk.chunk_text
            from json_each($ids) wanted
            join document on document.document_id = wanted.value
            join chunk on chunk.document = document.id
            order by wanted.key, chunk.id
            """;
        if (documentIds.Count == 0 || await IsMissingAsync(cancellationToken))
        {
            return [];
        }

        using var connection = Open();
        using var command = Command(connection, Sql, ("$ids", JsonSerializer.Serialize(documentIds)));
        using var reader = command.ExecuteReader();
        var documents = new List<(IndexDocument Document, List<IndexChunk> Chunks)>();
        while (reader.Read())
        {
            if (documents.Count == 0 || documents[^1].Document.DocumentId != reader.GetString(0))
            {
                var chunks = new List<IndexChunk>();
                documents.Add((SqliteRows.ReadDocument(reader, chunks), chunks));
            }

            documents[^1].Chunks.Add(SqliteRows.ReadChunk(reader, SqliteRows.DocumentColumnCount));
        }

        return [.. documents.Select(pair => pair.Document)];
    }

    public async Task<IReadOnlyList<IndexDocument>> ListDocumentsAsync(SearchFilter filter, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"select {SqliteRows.DocumentColumns} from document order by document_id";
        if (await IsMissingAsync(cancellationToken))
        {
            return [];
        }

        using var connection = Open();
        using var command = Command(connection, Sql);
        using var reader = command.ExecuteReader();
        var documents = new List<IndexDocument>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = SqliteRows.ReadDocument(reader, []);
            if (filter.Holds(document))
            {
                documents.Add(document);
            }
        }

        return (filter.Within ?? filter.Circle) is { } circle
            ? [.. documents.OrderBy(document => document.Location?.DistanceKm(circle.Centre) ?? double.MaxValue).Take(limit)]
            : [.. documents.Take(limit)];
    }

    public async Task<TokenStatistics> GetTokenStatisticsAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        var current = await RefreshAsync(cancellationToken);
        return new TokenStatistics(current.State.Chunks, tokens.Distinct(StringComparer.Ordinal)
            .Select(token => KeyValuePair.Create(token, current.FrequencyOf(token)))
            .Where(pair => pair.Value > 0).ToDictionary(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        watch?.Dispose();
        refreshing.Dispose();
    }

    private async Task<bool> IsMissingAsync(CancellationToken cancellationToken) => (await RefreshAsync(cancellationToken)).State.Documents == 0;

    private async Task<SqliteSnapshot> RefreshAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref refreshedAt) is var at && at != long.MinValue && time.GetElapsedTime(at) < RefreshInterval)
        {
            return Volatile.Read(ref snapshot);
        }

        await refreshing.WaitAsync(cancellationToken);
        try
        {
            if (File.Exists(options.Path) && HasChanged())
            {
                using var connection = Open();
                Volatile.Write(ref snapshot, SqliteSnapshotReader.Read(connection));
            }

            Volatile.Write(ref refreshedAt, time.GetTimestamp());
            return snapshot;
        }
        finally
        {
            refreshing.Release();
        }
    }

    // data_version tells cheaply, on a connection that stays open, that another process committed; only a completed load counts.
    private bool HasChanged()
    {
        watch ??= Open();
        using var command = Command(watch, "pragma data_version");
        var version = (long)command.ExecuteScalar()!;
        if (version == dataVersion)
        {
            return false;
        }

        using var schema = Command(watch, "select count(*) from sqlite_master where name = 'chunk' and sql like '%terms%'");
        if ((long)schema.ExecuteScalar()! == 0)
        {
            return false; // a first load has just begun
        }

        dataVersion = version;
        return SqliteSnapshotReader.ReadCorpusVersion(watch) != snapshot.State.CorpusVersion;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(options.ReadConnection);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
