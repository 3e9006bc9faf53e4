using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Tourism.Bench.Postgres;

/// <summary>Runs a statement under pgbench with prepared statements, each client sending the next as soon as the last is answered.</summary>
internal sealed partial class Pgbench(NpgsqlConnectionStringBuilder connection)
{
    private const int MicrosecondsColumn = 2;

    /// <param name="script">Meta commands and statements of pgbench.</param>
    /// <param name="clients">Connections at once.</param>
    /// <param name="duration">How long.</param>
    /// <param name="seed">Random choices of the script follow from it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<LoadResult> RunAsync(string script, int clients, TimeSpan duration, int seed, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("tourism-pgbench-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "script.sql"), script, cancellationToken);
            string[] arguments =
            [
                "--no-vacuum", "--protocol=prepared", "--file=script.sql", "--log", "--log-prefix=log",
                $"--client={clients}", $"--jobs={Math.Min(clients, Environment.ProcessorCount)}", $"--time={Math.Max(1, (int)duration.TotalSeconds)}", $"--random-seed={seed}",
            ];
            var output = await PostgresProgram.RunAsync("pgbench", connection, arguments, directory.FullName, cancellationToken);
            var logs = directory.EnumerateFiles("log.*").SelectMany(file => File.ReadLines(file.FullName));
            return new LoadResult(ReadThroughput(output), ReadTimes(logs));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    public static double ReadThroughput(string output) =>
        Throughput.Match(output) is { Success: true } match
            ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidDataException("pgbench printed no throughput.");

    /// <param name="lines">Lines of a transaction log: client, number of the transaction, microseconds, …</param>
    public static Sample ReadTimes(IEnumerable<string> lines) =>
        new(lines.Select(line => double.Parse(line.Split(' ')[MicrosecondsColumn], CultureInfo.InvariantCulture) / 1000));

    [GeneratedRegex(@"^tps = ([\d.]+) \(", RegexOptions.Multiline)]
    private static partial Regex Throughput { get; }
}
