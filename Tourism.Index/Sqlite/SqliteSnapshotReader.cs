using System.Globalization;
using Microsoft.Data.Sqlite;
using Tourism.Index.Terms;

namespace Tourism.Index.Sqlite;

/// <summary>Reads a snapshot in one read transaction, so that it shows one state of the database.</summary>
internal static class SqliteSnapshotReader
{
    public static SqliteSnapshot Read(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var state = ReadState(connection);
        var (facts, ordinals) = ReadDocuments(connection);
        var chunkIds = new long[state.Chunks];
        var documents = new int[state.Chunks];
        var vectors = new float[state.Chunks * (long)(state.Model?.Dimensions ?? 0)];
        var terms = new byte[state.Chunks][];
        ReadChunks(connection, state.Model, ordinals, chunkIds, documents, terms, vectors);
        return new SqliteSnapshot(state, chunkIds, documents, new TermIndex(terms), vectors, facts);
    }

    /// <summary>The state of the corpus, inside the caller's transaction.</summary>
    public static IndexState ReadState(SqliteConnection connection)
    {
        var meta = ReadMeta(connection);
        return new IndexState(
            VersionOf(meta),
            (int)Scalar(connection, "select count(*) from document"),
            (int)Scalar(connection, "select count(*) from chunk"),
            meta.TryGetValue("embedding_model", out var name) ? EmbeddingModel.Parse(name) : null);
    }

    public static long ReadCorpusVersion(SqliteConnection connection) => VersionOf(ReadMeta(connection));

    private static long VersionOf(Dictionary<string, string> meta) =>
        meta.TryGetValue("corpus_version", out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static Dictionary<string, string> ReadMeta(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select key, value from meta";
        using var reader = command.ExecuteReader();
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            meta[reader.GetString(0)] = reader.GetString(1);
        }

        return meta;
    }

    private static (FilterFacts[] Facts, Dictionary<long, int> Ordinals) ReadDocuments(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select id, domain, province_code, municipality_code, lat, lon, area,
                concat_ws(' ', place_name, name_ja, name_en), title
            from document
            """;
        using var reader = command.ExecuteReader();
        var facts = new List<FilterFacts>();
        var ordinals = new Dictionary<long, int>();
        while (reader.Read())
        {
            ordinals[reader.GetInt64(0)] = facts.Count;
            facts.Add(SqliteRows.ReadFacts(reader, 1));
        }

        return ([.. facts], ordinals);
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Callers pass constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    // Vectors of another model than the index's stay zero: their documents are found lexically until they are embedded anew.
    private static void ReadChunks(
        SqliteConnection connection, EmbeddingModel? model, Dictionary<long, int> ordinals, long[] ids, int[] documents, byte[][] terms, float[] vectors)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select chunk.id, chunk.document, chunk.terms, case when document.model = $model then chunk.embedding end
            from chunk join document on document.id = chunk.document
            order by chunk.id
            """;
        command.Parameters.AddWithValue("$model", model?.ToString() ?? "");
        using var reader = command.ExecuteReader();
        for (var row = 0; reader.Read(); row++)
        {
            ids[row] = reader.GetInt64(0);
            documents[row] = ordinals[reader.GetInt64(1)];
            terms[row] = (byte[])reader[2];
            if (model is not null && !reader.IsDBNull(3))
            {
                SqliteRows.Vector((byte[])reader[3]).CopyTo(vectors.AsSpan(row * model.Dimensions, model.Dimensions));
            }
        }
    }
}
