using Microsoft.Extensions.DependencyInjection;
using Tourism.Bench.Synthetic;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Index.Postgres;

namespace Tourism.Bench.Load;

/// <summary>
/// What the product's writer puts into its staging tables as binary files, and the script by which psql loads them: the same tables, the same
/// upsert, the same batches.
/// </summary>
internal static class StageFiles
{
    private static readonly string[] Tables = ["stage_document", "stage_text", "stage_chunk"];

    /// <summary>Writes the files of each batch; the database is left as it was.</summary>
    public static async Task WriteAsync(
        ServiceProvider index, IReadOnlyList<EmbeddedDocument[]> batches, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var stage = new PostgresDocumentStage(index.GetRequiredService<Gazetteer>(), index.GetRequiredService<HanjaReadings>());
        await using var connection = await index.GetRequiredService<PostgresDataSources>().Writing.OpenConnectionAsync(cancellationToken);
        foreach (var (number, batch) in batches.Index())
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await stage.WriteAsync(connection, batch, SyntheticCorpus.Model, cancellationToken);
            foreach (var table in Tables)
            {
                await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)", cancellationToken);
                await using var file = File.Create(Path.Combine(folder.FullName, Name(table, number)));
                await rows.CopyToAsync(file, cancellationToken);
            }

            await transaction.RollbackAsync(cancellationToken);
        }
    }

    /// <summary>The script of psql, to be run in the folder of the files.</summary>
    /// <param name="batches">Number of batches.</param>
    /// <param name="batchesOfTransaction">How many of them one transaction and one upsert take.</param>
    public static string Script(int batches, int batchesOfTransaction)
    {
        var lines = new List<string> { @"\set ON_ERROR_STOP on", "set client_min_messages = warning;" };
        foreach (var ofTransaction in Enumerable.Range(0, batches).Chunk(batchesOfTransaction))
        {
            lines.Add("begin;");
            lines.Add(PostgresSql.Read("stage.sql"));
            lines.AddRange(ofTransaction.SelectMany(number => Tables.Select(table => $@"\copy {table} from '{Name(table, number)}' (format binary)")));
            lines.Add(PostgresSql.Read("upsert.sql"));
            lines.Add("commit;");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Name(string table, int number) => $"{table}_{number}.bin";
}
