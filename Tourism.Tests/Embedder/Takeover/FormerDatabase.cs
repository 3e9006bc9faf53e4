using System.Globalization;
using Npgsql;
using Tourism.Index.Postgres;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder.Takeover;

/// <summary>A database that the former system made and filled, and that system's statements on it.</summary>
internal sealed class FormerDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly NpgsqlDataSource source;

    private FormerDatabase(TestDatabase database)
    {
        this.database = database;
        source = NpgsqlDataSource.Create(database.ConnectionString);
    }

    public string ConnectionString => database.ConnectionString;

    public static async Task<FormerDatabase> CreateAsync(params IEnumerable<FormerDocument> documents)
    {
        var former = new FormerDatabase(await PostgresServer.CreateDatabaseAsync());
        await former.RunAsync("create extension vector");
        await former.RunAsync(PostgresSql.Read("0001_former_schema.sql"));
        foreach (var document in documents)
        {
            await former.LoadAsync(document);
        }

        return former;
    }

    /// <summary>Loads a document as the former system's loader does.</summary>
    public async Task LoadAsync(FormerDocument document)
    {
        const string Parent = """
            insert into tourism_parent (document_id, domain, title, summary_text, place_name, area, lang, source_type, source_url, collected_date)
            values ($1, $2::domain_type, $3, $4, $3, $5, 'ja', 'other', $6, '2023-11-14')
            on conflict (document_id) do update set title = excluded.title, summary_text = excluded.summary_text, place_name = excluded.place_name
            returning id
            """;
        const string Child = """
            insert into tourism_child (qa_id, parent_id, document_id, question, answer, chunk_text, domain, title, place_name, area, lang, embedding)
            values ($1, $2, $3, $4, $5, $6, $7::domain_type, $8, $8, $9, 'ja', $10::vector)
            on conflict (qa_id) do update set
                question = excluded.question, answer = excluded.answer, chunk_text = excluded.chunk_text, embedding = excluded.embedding
            """;
        var parent = (int)(await AskAsync(Parent, document.Id, document.Domain, document.Title, document.Text, document.Area, $"\"https://example.com/{document.Id}"))!;
        for (var index = 0; index < document.Pairs.Length; index++)
        {
            var (question, answer) = document.Pairs[index];
            await RunAsync(
                Child, $"{document.Id}#{index}", parent, document.Id, question, answer, $"質問: {question}\n回答: {answer}", document.Domain, document.Title,
                document.Area, index == document.WithoutVector ? DBNull.Value : Vector($"{document.Id}{question}"));
        }
    }

    /// <summary>The ids of the chunks nearest to one, by the former system's search.</summary>
    public async Task<IReadOnlyList<string>> SearchAsync(string vector)
    {
        const string Sql = "select qa_id from v_tourism_search order by embedding <=> $1::vector limit 5";
        await using var command = Command(Sql, vector);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var ids = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    public async Task<object?> AskAsync(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public Task RunAsync(string sql, params object[] parameters) => AskAsync(sql, parameters);

    /// <summary>A normalised vector that a text alone decides.</summary>
    public static string Vector(string text)
    {
        var random = new Random(text.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)));
        double[] values = [.. Enumerable.Range(0, 384).Select(_ => random.NextDouble() - 0.5)];
        var length = Math.Sqrt(values.Sum(value => value * value));
        return $"[{string.Join(',', values.Select(value => (value / length).ToString("R", CultureInfo.InvariantCulture)))}]";
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    private NpgsqlCommand Command(string sql, params object[] parameters)
    {
        var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter is DBNull ? new() { Value = parameter, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } : new() { Value = parameter });
        }

        return command;
    }
}
