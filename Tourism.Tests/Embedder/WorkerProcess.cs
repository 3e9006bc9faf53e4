using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tourism.Tests.Embedder;

/// <summary>The built Embedder as a process that watches a folder.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private WorkerProcess(Process process, Uri address)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = address };
    }

    public static WorkerProcess Start(string folder, string dataDirectory) => Start(folder, "Tourism__DataDirectory", dataDirectory);

    public static WorkerProcess StartOnPostgres(string folder, string connectionString) => Start(folder, "ConnectionStrings__tourismdb", connectionString);

    private static WorkerProcess Start(string folder, string variable, string value)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Tourism.Embedder.dll"), "work", folder, "--interval", "100ms"]);
        start.Environment.Remove("ConnectionStrings__tourismdb");
        start.Environment[variable] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["Logging__LogLevel__Default"] = "None";
        return new(Process.Start(start)!, new Uri(address));
    }

    /// <summary>The body of the answer; empty while nobody listens.</summary>
    public async Task<string> GetAsync(string path)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    /// <summary>Stops it as a service manager does and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
