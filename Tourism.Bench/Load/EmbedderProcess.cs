using System.Diagnostics;
using Npgsql;

namespace Tourism.Bench.Load;

/// <summary>What an Embedder was seen to do.</summary>
/// <param name="LoadedAt">When it last told how many records are done.</param>
/// <param name="PeakMegabytes">Memory that it held resident at most.</param>
internal sealed record EmbedderRun(long LoadedAt, double PeakMegabytes);

/// <summary>The Embedder as a process of its own.</summary>
internal static class EmbedderProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Imports a folder.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<EmbedderRun> ImportAsync(NpgsqlConnectionStringBuilder connection, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tourism.Embedder.dll"), "import", folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ConnectionStrings__tourismdb"] = connection.ConnectionString },
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var loadedAt = ReadProgressAsync(process.StandardOutput, cancellationToken);
            var peak = await PeakUntilEndAsync(process, cancellationToken);
            return process.ExitCode == 0
                ? new(await loadedAt, peak)
                : throw new InvalidOperationException($"The Embedder ended with {process.ExitCode}: {(await errors).Trim()}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>When the last line came that tells how many records are done.</summary>
    public static async Task<long> ReadProgressAsync(TextReader output, CancellationToken cancellationToken)
    {
        var last = Stopwatch.GetTimestamp();
        while (await output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains(" records (", StringComparison.Ordinal))
            {
                last = Stopwatch.GetTimestamp();
            }
        }

        return last;
    }

    // Linux keeps the peak as long as the process lives; only what it takes in its last moment may be missed.
    private static async Task<double> PeakUntilEndAsync(Process process, CancellationToken cancellationToken)
    {
        var peak = 0.0;
        var end = process.WaitForExitAsync(cancellationToken);
        do
        {
            peak = ProcessMemory.PeakOf(process.Id) ?? peak;
        }
        while (await Task.WhenAny(end, Task.Delay(Interval, CancellationToken.None)) != end);
        await end;
        return peak;
    }
}
