using Microsoft.Data.Sqlite;

namespace Tourism.Index.Sqlite;

/// <summary>Applies the numbered schema files that a database lacks; <c>user_version</c> tells how far it is.</summary>
internal static class SqliteSchema
{
    private static readonly string[] Files = ["001_index.sql", "002_chunk_terms.sql"];

    public static void Migrate(SqliteConnection connection)
    {
        // A chunk takes about 3 KB, so that pages of 4 KB would hold one each. A page size counts only for a new file.
        Execute(connection, "pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;");
        var version = Convert.ToInt32(Scalar(connection, "pragma user_version"), System.Globalization.CultureInfo.InvariantCulture);
        for (; version < Files.Length; version++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, ReadFile(Files[version]));
            Execute(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"pragma user_version = {version + 1}"));
            transaction.Commit();
        }
    }

    private static string ReadFile(string name)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
