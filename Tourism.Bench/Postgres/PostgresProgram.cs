using System.Diagnostics;
using Npgsql;

namespace Tourism.Bench.Postgres;

/// <summary>Runs the programs that come with PostgreSQL. The password goes by the environment, so that no list of processes shows it.</summary>
internal static class PostgresProgram
{
    private const string DebianDirectory = "/usr/lib/postgresql";

    /// <exception cref="InvalidOperationException">The program is missing or failed.</exception>
    public static async Task<string> RunAsync(
        string program, NpgsqlConnectionStringBuilder connection, IEnumerable<string> arguments, string directory, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = connection.Host,
                ["PGPORT"] = $"{connection.Port}",
                ["PGUSER"] = connection.Username,
                ["PGPASSWORD"] = connection.Password ?? "",
                ["PGDATABASE"] = connection.Database,
                ["PGOPTIONS"] = connection.Options ?? "",
            },
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {(await errors).Trim()}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // Debian keeps pgbench beside the server, off the path, where only the server is installed.
    private static string Find(string program)
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var versions = Directory.Exists(DebianDirectory)
            ? Directory.EnumerateDirectories(DebianDirectory).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return onPath.Concat(versions).Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{program} is not installed; it comes with the PostgreSQL server package.");
    }
}
