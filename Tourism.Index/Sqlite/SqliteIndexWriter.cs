using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Tourism.Core;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Index.Terms;

namespace Tourism.Index.Sqlite;

/// <summary>Writes the embedded index; every batch is one transaction, so that a killed process leaves whole documents only.</summary>
internal sealed class SqliteIndexWriter(SqliteConnection connection, IDisposable writerLock, Gazetteer gazetteer, HanjaReadings readings) : IIndexWriter
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    public Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(
        IReadOnlyCollection<string> documentIds, EmbeddingModel model, CancellationToken cancellationToken)
    {
        const string Sql = "select content_hash from document where document_id = $document_id and model = $model";
        var command = Command(Sql);
        var id = command.Parameters.Add("$document_id", SqliteType.Text);
        command.Parameters.AddWithValue("$model", model.ToString());
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var documentId in documentIds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            id.Value = documentId;
            if (command.ExecuteScalar() is string hash)
            {
                hashes[documentId] = hash;
            }
        }

        return Task.FromResult<IReadOnlyDictionary<string, string>>(hashes);
    }

    public Task UpsertAsync(IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel model, CancellationToken cancellationToken)
    {
        using var begun = Begin();
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Delete(document.Document.DocumentId);
            Insert(document, model);
        }

        begun.Commit();
        return Task.CompletedTask;
    }

    public Task<long> CompleteLoadAsync(EmbeddingModel model, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into meta (key, value) values ('embedding_model', $model)
            on conflict (key) do update set value = excluded.value;
            insert into meta (key, value) values ('corpus_version', '1')
            on conflict (key) do update set value = cast(value as integer) + 1
            returning cast(value as integer);
            """;
        using var begun = Begin();
        var command = Command(Sql);
        command.Parameters.AddWithValue("$model", model.ToString());
        var version = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        begun.Commit();
        return Task.FromResult(version);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
        writerLock.Dispose();
    }

    private void Delete(string documentId)
    {
        const string Sql = "delete from document where document_id = $document_id";
        var command = Command(Sql);
        command.Parameters.AddWithValue("$document_id", documentId);
        command.ExecuteNonQuery();
    }

    private void Insert(EmbeddedDocument embedded, EmbeddingModel model)
    {
        var document = embedded.Document;
        var row = InsertDocument(embedded, model);
        var terms = new DocumentTerms(document, gazetteer, readings);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < document.Chunks.Count; index++)
        {
            var chunk = document.Chunks[index];
            var key = IndexedText.ChunkKey(document.DocumentId, chunk);
            if (keys.Add(key)) // the same pair twice in one document is one chunk
            {
                InsertChunk(row, key, chunk, embedded.Embeddings?[index] ?? [], terms.Of(chunk));
            }
        }
    }

    private long InsertDocument(EmbeddedDocument embedded, EmbeddingModel model)
    {
        const string Sql = """
            insert into document (document_id, domain, title, place_name, name_ko, name_ja, name_en, summary_ko, summary_ja, summary_en, area,
                province_code, municipality_code, lat, lon, hours, closed, visit_minutes, price_level, tags, source_url, source_type,
                collected_date, published_date, content_hash, model)
            values ($document_id, $domain, $title, $place_name, $name_ko, $name_ja, $name_en, $summary_ko, $summary_ja, $summary_en, $area,
                $province_code, $municipality_code, $lat, $lon, $hours, $closed, $visit_minutes, $price_level, $tags, $source_url, $source_type,
                $collected_date, $published_date, $content_hash, $model)
            returning id
            """;
        var document = embedded.Document;
        var command = Command(Sql);
        Add(command, "$document_id", document.DocumentId);
        Add(command, "$domain", document.Domain.ToWire());
        Add(command, "$title", document.Title);
        Add(command, "$place_name", document.PlaceName);
        Add(command, "$name_ko", document.Names.Ko);
        Add(command, "$name_ja", document.Names.Ja);
        Add(command, "$name_en", document.Names.En);
        Add(command, "$summary_ko", document.Summaries.Ko);
        Add(command, "$summary_ja", document.Summaries.Ja);
        Add(command, "$summary_en", document.Summaries.En);
        Add(command, "$area", document.Area);
        Add(command, "$province_code", document.ProvinceCode);
        Add(command, "$municipality_code", document.MunicipalityCode);
        Add(command, "$lat", document.Location?.Lat);
        Add(command, "$lon", document.Location?.Lon);
        Add(command, "$hours", document.Hours);
        Add(command, "$closed", document.Closed);
        Add(command, "$visit_minutes", document.VisitMinutes);
        Add(command, "$price_level", document.PriceLevel);
        Add(command, "$tags", string.Join('\n', document.Tags));
        Add(command, "$source_url", document.SourceUrl);
        Add(command, "$source_type", document.SourceType);
        Add(command, "$collected_date", document.CollectedDate?.ToString("O", CultureInfo.InvariantCulture));
        Add(command, "$published_date", document.PublishedDate?.ToString("O", CultureInfo.InvariantCulture));
        Add(command, "$content_hash", embedded.ContentHash);
        Add(command, "$model", model.ToString());
        return (long)command.ExecuteScalar()!;
    }

    private void InsertChunk(long document, string key, IndexChunk chunk, float[] embedding, byte[] terms)
    {
        const string Sql = """
            insert into chunk (chunk_key, document, lang, question, answer, chunk_text, embedding, terms)
            values ($chunk_key, $document, $lang, $question, $answer, $chunk_text, $embedding, $terms)
            """;
        var command = Command(Sql);
        Add(command, "$chunk_key", key);
        Add(command, "$document", document);
        Add(command, "$lang", chunk.Language.ToWire());
        Add(command, "$question", chunk.Question);
        Add(command, "$answer", chunk.Answer);
        Add(command, "$chunk_text", chunk.Text);
        Add(command, "$embedding", MemoryMarshal.AsBytes(embedding.AsSpan()).ToArray());
        Add(command, "$terms", terms);
        command.ExecuteNonQuery();
    }

    private SqliteTransaction Begin() => transaction = connection.BeginTransaction();

    // Each statement is compiled once: a load runs it hundreds of thousands of times.
    private SqliteCommand Command(string sql)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Parameters.Clear();
        command.Transaction = transaction?.Connection is null ? null : transaction; // a completed one has no connection
        return command;
    }

    private static void Add(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);
}
