using System.Numerics.Tensors;
using Npgsql;
using NpgsqlTypes;
using Pgvector;
using Tourism.Core;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Index.Postgres.Maintenance;
using Tourism.Index.Terms;

namespace Tourism.Index.Postgres;

/// <summary>Writes documents inside a transaction of the caller: binary COPY into staging tables, then one statement a table.</summary>
internal sealed class PostgresDocumentStage(Gazetteer gazetteer, HanjaReadings readings)
{
    private static readonly string Stage = PostgresSql.Read("stage.sql");
    private static readonly string Upsert = PostgresSql.Read("upsert.sql");
    private static readonly string UpsertFormer = PostgresSql.Read("upsert_former.sql");

    /// <param name="connection">A connection with a transaction begun.</param>
    /// <param name="documents">The documents, each id once.</param>
    /// <param name="model">The model of their embeddings; null when they have none.</param>
    /// <param name="cancellationToken">Cancels; the caller's transaction is then to be rolled back.</param>
    public async Task WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel? model, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(Stage, cancellationToken);
        var sorted = documents.OrderBy(document => document.Document.DocumentId, StringComparer.Ordinal).ToList(); // the same order in every process: no deadlocks
        await StageDocumentsAsync(connection, sorted, model, cancellationToken);
        await StageTextsAsync(connection, sorted, cancellationToken);
        await StageChunksAsync(connection, sorted, cancellationToken);
        await connection.ExecuteAsync(Upsert, cancellationToken);
        if (await PostgresFormer.IsServedAsync(connection, cancellationToken))
        {
            await connection.ExecuteAsync(UpsertFormer, cancellationToken);
        }
    }

    private static async Task StageDocumentsAsync(
        NpgsqlConnection connection, IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel? model, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy stage_document from stdin (format binary)", cancellationToken);
        foreach (var (document, hash, _) in documents)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(document.DocumentId, cancellationToken);
            await copy.WriteAsync(document.Domain.ToWire(), cancellationToken);
            await copy.WriteAsync(document.Title, cancellationToken);
            await WriteAsync(copy, document.Summaries.Best(Language.Ja), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(document.PlaceName, cancellationToken);
            await copy.WriteAsync(document.Area, cancellationToken);
            await copy.WriteAsync((document.Chunks.Count > 0 ? document.Chunks[0].Language : Language.Ja).ToWire(), cancellationToken);
            await copy.WriteAsync(document.SourceType, cancellationToken);
            await WriteAsync(copy, document.SourceUrl, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, document.CollectedDate, NpgsqlDbType.Date, cancellationToken);
            await WriteAsync(copy, document.PublishedDate, NpgsqlDbType.Date, cancellationToken);
            await WriteAsync(copy, document.ProvinceCode, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, document.MunicipalityCode, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, document.Location?.Lat, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(copy, document.Location?.Lon, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(copy, document.Hours, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, document.Closed, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, document.VisitMinutes, NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(copy, document.PriceLevel, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(document.Tags.ToArray(), cancellationToken);
            await copy.WriteAsync(SearchText(document), cancellationToken);
            await copy.WriteAsync(hash, cancellationToken);
            await WriteAsync(copy, model?.ToString(), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(IndexedText.AnalysisVersion, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task StageTextsAsync(NpgsqlConnection connection, IReadOnlyList<EmbeddedDocument> documents, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy stage_text from stdin (format binary)", cancellationToken);
        foreach (var document in documents.Select(embedded => embedded.Document))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                if (document.Names[language] is null && document.Summaries[language] is null)
                {
                    continue;
                }

                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(document.DocumentId, cancellationToken);
                await copy.WriteAsync(language.ToWire(), cancellationToken);
                await WriteAsync(copy, document.Names[language], NpgsqlDbType.Text, cancellationToken);
                await WriteAsync(copy, document.Summaries[language], NpgsqlDbType.Text, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task StageChunksAsync(NpgsqlConnection connection, IReadOnlyList<EmbeddedDocument> documents, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy stage_chunk from stdin (format binary)", cancellationToken);
        foreach (var (document, _, embeddings) in documents)
        {
            var terms = new DocumentTerms(document, gazetteer, readings);
            var filterKeys = PostgresTerms.FilterKeys(document.Domain, document.ProvinceCode, document.MunicipalityCode);
            var hashes = new HashSet<string>(StringComparer.Ordinal);
            for (var position = 0; position < document.Chunks.Count; position++)
            {
                var chunk = document.Chunks[position];
                var hash = IndexedText.ChunkHash(chunk);
                if (!hashes.Add(hash)) // the same pair twice in one document is one chunk
                {
                    continue;
                }

                var (vector, keys) = PostgresTerms.Decode(terms.Of(chunk), filterKeys);
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(document.DocumentId, cancellationToken);
                await copy.WriteAsync(hash, cancellationToken);
                await copy.WriteAsync(position, cancellationToken);
                await copy.WriteAsync(chunk.Language.ToWire(), cancellationToken);
                await copy.WriteAsync(chunk.Question, cancellationToken);
                await copy.WriteAsync(chunk.Answer, cancellationToken);
                await copy.WriteAsync(chunk.Text, cancellationToken);
                await WriteVectorAsync(copy, embeddings?[position], cancellationToken);
                await copy.WriteAsync(vector, cancellationToken);
                await copy.WriteAsync(keys, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    // A vector of length 0 has no direction: no cosine can be told.
    private static Task WriteVectorAsync(NpgsqlBinaryImporter copy, float[]? embedding, CancellationToken cancellationToken)
    {
        if (embedding is null || !embedding.AsSpan().ContainsAnyExcept(0))
        {
            return copy.WriteNullAsync(cancellationToken);
        }

        var halves = new Half[embedding.Length];
        TensorPrimitives.ConvertToHalf(embedding, halves);
        return copy.WriteAsync(new HalfVector(halves), cancellationToken);
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancellationToken) =>
        value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, type, cancellationToken);

    private static string SearchText(IndexDocument document) =>
        string.Join('\n', IndexedText.Names(document).Prepend(document.Area)).ToLowerInvariant();
}
