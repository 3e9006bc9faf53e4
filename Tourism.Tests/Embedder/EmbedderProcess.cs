using System.Diagnostics;

namespace Tourism.Tests.Embedder;

/// <summary>The built Embedder as a process, which can be killed.</summary>
internal static class EmbedderProcess
{
    /// <summary>The setting that logs all there is to log.</summary>
    public static IReadOnlyDictionary<string, string> TellingAll { get; } = new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Trace" };

    public static Process Start(string dataDirectory, params string[] args) => Start("Tourism__DataDirectory", dataDirectory, args);

    public static Process StartOnPostgres(string connectionString, params string[] args) => Start("ConnectionStrings__tourismdb", connectionString, args);

    /// <summary>Runs it on PostgreSQL with settings of the environment, and gives its exit code and all that it shows.</summary>
    public static async Task<(int ExitCode, string Shown)> RunOnPostgresAsync(
        string connectionString, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken, params string[] args)
    {
        using var process = Start("ConnectionStrings__tourismdb", connectionString, args, settings);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + error);
    }

    private static Process Start(string variable, string value, string[] args, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Tourism.Embedder.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__tourismdb");
        start.Environment[variable] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, setting) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = setting;
        }

        return Process.Start(start)!;
    }

    /// <summary>Its next line that tells how many records are done; null at its end.</summary>
    public static async Task<string?> ReadProgressAsync(this Process process, CancellationToken cancellationToken)
    {
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        }
        while (line is not null && !line.Contains(" records (", StringComparison.Ordinal));
        return line;
    }
}
