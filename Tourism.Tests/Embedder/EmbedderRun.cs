using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Tourism.Embedder.Commands;

namespace Tourism.Tests.Embedder;

/// <summary>The real command line in this process, on the index of a folder.</summary>
internal sealed record EmbedderRun(int ExitCode, string Output, string Error)
{
    public static Task<EmbedderRun> RunAsync(string dataDirectory, params string[] args) => RunAsync("Tourism:DataDirectory", dataDirectory, args);

    /// <summary>On the index in PostgreSQL.</summary>
    public static Task<EmbedderRun> RunOnPostgresAsync(string connectionString, params string[] args) => RunOnPostgresAsync(connectionString, args, _ => { });

    /// <summary>The same with other settings or services.</summary>
    public static Task<EmbedderRun> RunOnPostgresAsync(string connectionString, string[] args, Action<WebApplicationBuilder> configure) =>
        RunAsync("ConnectionStrings:tourismdb", connectionString, args, configure);

    private static async Task<EmbedderRun> RunAsync(string key, string value, string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await EmbedderCommand.RunAsync(args, new InvocationConfiguration { Output = output, Error = error }, builder =>
        {
            builder.Environment.EnvironmentName = "Development";
            builder.Configuration["ConnectionStrings:tourismdb"] = null;
            builder.Configuration[key] = value;
            configure?.Invoke(builder);
        });
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>All that the index holds, without the row ids and times that no two loads share.</summary>
    public static List<string> Rows(string dataDirectory)
    {
        const string Sql = """
            select document.document_id, document.domain, title, place_name, name_ko, name_ja, name_en, summary_ko, summary_ja, summary_en, area,
                province_code, municipality_code, lat, lon, hours, closed, visit_minutes, price_level, tags, source_url, source_type,
                collected_date, published_date, content_hash, model, chunk_key, lang, question, answer, chunk_text, hex(embedding), hex(terms)
            from document left join chunk on chunk.document = document.id
            order by 1, 2, 27
            """;
        var path = Path.Join(dataDirectory, "index.db");
        if (!File.Exists(path))
        {
            return [];
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }

    public static object? Ask(string dataDirectory, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Join(dataDirectory, "index.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
