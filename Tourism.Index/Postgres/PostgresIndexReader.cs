using Npgsql;

namespace Tourism.Index.Postgres;

/// <summary>
/// Reads the index in PostgreSQL. All variants of a question go to the server in one round trip, each behind an error barrier of its own.
/// </summary>
internal sealed class PostgresIndexReader(PostgresDataSources sources, TimeProvider time) : IIndexReader, IDisposable
{
    private readonly PostgresState state = new(sources.Reading, time);
    private readonly PostgresTokenCounts counts = new(sources.Reading);

    // WaitAsync everywhere: cancelling a statement waits for the server, and one that hangs does not answer.
    public Task<IndexState> GetStateAsync(CancellationToken cancellationToken) => state.GetAsync(cancellationToken).WaitAsync(cancellationToken);

    public async Task<IReadOnlyList<VariantHits>> SearchAsync(
        IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken)
    {
        var current = await GetStateAsync(cancellationToken);
        if (current.Documents == 0)
        {
            return [.. variants.Select(_ => new VariantHits([], [], null))];
        }

        var search = new PostgresSearch(filter, limit, current.Model?.Dimensions ?? 0, sources.Options.SearchWidth ?? PostgresSearch.WidthOf(current.Chunks));
        var results = new List<VariantHits>(variants.Count);
        while (results.Count < variants.Count)
        {
            // After an error the driver drops what the barriers kept: the variants behind it are sent again.
            await SearchAsync([.. variants.Skip(results.Count)], search, results, cancellationToken).WaitAsync(cancellationToken);
        }

        return results;
    }

    public async Task<IReadOnlyList<StoredChunk>> GetChunksAsync(IReadOnlyList<long> chunkIds, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {PostgresRows.DocumentColumns}, child.id, child.lang, child.question, child.answer, child.chunk_text
            from unnest($1) with ordinality wanted (id, place)
            join tourism_child child on child.id = wanted.id
            join tourism_parent parent on parent.id = child.parent_id
            {PostgresRows.TextJoins}
            order by wanted.place
            """;
        int[] ids = [.. chunkIds.Where(id => id is > 0 and <= int.MaxValue).Select(id => (int)id)];
        return ids.Length == 0 ? [] : await ReadAsync(Sql, parameters => parameters.Add(Typed(ids)), reader => new StoredChunk(
            reader.GetInt32(PostgresRows.DocumentColumnCount),
            PostgresRows.ReadDocument(reader, []),
            PostgresRows.ReadChunk(reader, PostgresRows.DocumentColumnCount + 1)), cancellationToken);
    }

    public async Task<IReadOnlyList<IndexDocument>> GetDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {PostgresRows.DocumentColumns}, child.lang, child.question, child.answer, child.chunk_text
            from unnest($1) with ordinality wanted (document_id, place)
            join tourism_parent parent on parent.document_id = wanted.document_id
            join tourism_child child on child.parent_id = parent.id
            {PostgresRows.TextJoins}
            left join chunk_terms terms on terms.chunk_id = child.id
            order by wanted.place, terms.position, child.id
            """;
        if (documentIds.Count == 0)
        {
            return [];
        }

        var rows = await ReadAsync(Sql, parameters => parameters.Add(Typed(documentIds.ToArray())), reader => (
            Document: PostgresRows.ReadDocument(reader, []), Chunk: PostgresRows.ReadChunk(reader, PostgresRows.DocumentColumnCount)), cancellationToken);
        return [.. rows.GroupBy(row => row.Document.DocumentId, StringComparer.Ordinal)
            .Select(group => group.First().Document with { Chunks = [.. group.Select(row => row.Chunk)] })];
    }

    public async Task<IReadOnlyList<IndexDocument>> ListDocumentsAsync(SearchFilter filter, int limit, CancellationToken cancellationToken)
    {
        const string ById = $"""
            select {PostgresRows.DocumentColumns}
            from tourism_parent parent
            {PostgresRows.TextJoins}
            where ($1::domain_type is null or parent.domain = $1::domain_type)
                and ($2 is null or parent.province_code = $2)
                and ($3 is null or parent.municipality_code = $3)
            order by parent.document_id
            limit $4
            """;
        const string Near = $"""
            select {PostgresRows.DocumentColumns}
            from unnest(tourism_documents({PostgresFilter.Sql}, null)) wanted (id)
            join tourism_parent parent on parent.id = wanted.id
            {PostgresRows.TextJoins}
            order by tourism_distance_km(parent.latitude, parent.longitude, coalesce($8, $4), coalesce($9, $5)), parent.document_id
            limit $11
            """;
        return await (PostgresFilter.IsPlaced(filter)
            ? ReadAsync(Near, parameters => Add(parameters, limit, PostgresFilter.AddTo), ReadDocument, cancellationToken)
            : ReadAsync(ById, parameters => Add(parameters, limit, PostgresFilter.AddCodesTo), ReadDocument, cancellationToken));

        void Add(NpgsqlParameterCollection parameters, int count, Action<NpgsqlParameterCollection, SearchFilter> addFilter)
        {
            addFilter(parameters, filter);
            parameters.Add(Typed(count));
        }
    }

    public async Task<TokenStatistics> GetTokenStatisticsAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        var current = await GetStateAsync(cancellationToken);
        return new TokenStatistics(current.Chunks, await counts.GetAsync(tokens, current.CorpusVersion, cancellationToken).WaitAsync(cancellationToken));
    }

    public void Dispose() => state.Dispose();

    private async Task SearchAsync(
        IReadOnlyList<SearchVariant> variants, PostgresSearch search, List<VariantHits> results, CancellationToken cancellationToken)
    {
        await using var batch = sources.Reading.CreateBatch();
        batch.EnableErrorBarriers = true;
        foreach (var variant in variants)
        {
            batch.BatchCommands.Add(search.Command(variant));
        }

        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            do
            {
                results.Add(await PostgresSearch.ReadAsync(reader, cancellationToken));
            }
            while (await reader.NextResultAsync(cancellationToken));
        }
        catch (PostgresException error) when (!cancellationToken.IsCancellationRequested && !error.IsConnectionLost())
        {
            results.Add(VariantHits.Failed(error));
        }
    }

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Action<NpgsqlParameterCollection> addParameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        ReadRowsAsync(sql, addParameters, read, cancellationToken).WaitAsync(cancellationToken);

    private async Task<IReadOnlyList<T>> ReadRowsAsync<T>(
        string sql, Action<NpgsqlParameterCollection> addParameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = sources.Reading.CreateCommand(sql);
        addParameters(command.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static IndexDocument ReadDocument(NpgsqlDataReader reader) => PostgresRows.ReadDocument(reader, []);

    private static NpgsqlParameter<T> Typed<T>(T value) => new() { TypedValue = value };
}
