using Npgsql;

namespace Tourism.Index.Postgres;

/// <summary>Writes the index in PostgreSQL on one connection. Any number of writers may work at the same time.</summary>
internal sealed class PostgresIndexWriter(NpgsqlConnection connection, PostgresDocumentStage stage) : IIndexWriter
{
    public async Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(
        IReadOnlyCollection<string> documentIds, EmbeddingModel model, CancellationToken cancellationToken)
    {
        const string Sql = "select document_id, content_hash from tourism_parent where document_id = any ($1) and embedding_model = $2 and content_hash is not null";
        await using var command = connection.Command(Sql, documentIds.ToArray(), model.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            hashes[reader.GetString(0)] = reader.GetString(1);
        }

        return hashes;
    }

    public async Task UpsertAsync(IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel model, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await UpsertInTransactionAsync(documents, model, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes inside the caller's transaction on this connection.</summary>
    public async Task UpsertInTransactionAsync(IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel model, CancellationToken cancellationToken)
    {
        var isCorpusModel = await ClaimModelAsync(connection, model, cancellationToken) == model.ToString();
        // Vectors of two models cannot be compared: without those of the corpus's own a document is found by its words.
        var staged = isCorpusModel ? documents : [.. documents.Select(document => document with { Embeddings = null })];
        await stage.WriteAsync(connection, staged, isCorpusModel ? model : null, cancellationToken);
    }

    public async Task<long> CompleteLoadAsync(EmbeddingModel model, CancellationToken cancellationToken)
    {
        await ClaimModelAsync(connection, model, cancellationToken);
        await PrepareCompletionAsync(cancellationToken);
        return await RaiseVersionAsync(cancellationToken);
    }

    /// <summary>What readers need of a completed load. Not in one transaction: the locks of its steps would stop other loads, or be stopped by them.</summary>
    public async Task PrepareCompletionAsync(CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("select tourism_build_search_indexes()", cancellationToken);
        await connection.ExecuteAsync("select tourism_count_terms()", cancellationToken);
        await connection.ExecuteAsync("select tourism_analyze()", cancellationToken);
    }

    /// <summary>Makes the load visible and gives the new version of the corpus.</summary>
    public async Task<long> RaiseVersionAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            update corpus_state set
                version = version + 1,
                documents = (select count(*) from tourism_parent),
                chunks = (select count(*) from tourism_child)
            returning version
            """;
        return (long)(await connection.ScalarAsync(Sql, cancellationToken))!;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Makes a model that of the corpus, unless it has one; gives the corpus's.</summary>
    public static async Task<string> ClaimModelAsync(NpgsqlConnection connection, EmbeddingModel model, CancellationToken cancellationToken)
    {
        const string Sql = """
            with claimed as (update corpus_state set embedding_model = $1 where embedding_model is null returning embedding_model)
            select embedding_model from claimed union all select embedding_model from corpus_state where embedding_model is not null
            """;
        return await connection.ScalarAsync(Sql, cancellationToken, model.ToString()) as string ?? await ClaimModelAsync(connection, model, cancellationToken);
    }
}
