using System.Diagnostics;

namespace Tourism.Tests.Embedder;

/// <summary>The built Embedder as a process, which can be killed.</summary>
internal static class EmbedderProcess
{
    public static Process Start(string dataDirectory, params string[] args) => Start("Tourism__DataDirectory", dataDirectory, args);

    public static Process StartOnPostgres(string connectionString, params string[] args) => Start("ConnectionStrings__tourismdb", connectionString, args);

    private static Process Start(string variable, string value, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Tourism.Embedder.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__tourismdb");
        start.Environment[variable] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
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
