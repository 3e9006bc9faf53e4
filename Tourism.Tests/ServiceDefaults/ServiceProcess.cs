using System.Diagnostics;

namespace Tourism.Tests.ServiceDefaults;

/// <summary>A service as a process of its own, for what processes share in the test host: its meters, its console, its exit code.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string directory = Directory.CreateTempSubdirectory("tourism-process-").FullName;

    private ServiceProcess(string assembly, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        string[] all = [Path.Combine(AppContext.BaseDirectory, assembly), "--urls", "http://127.0.0.1:0", "--Tourism:DataDirectory", directory, .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        process = Process.Start(start)!;
    }

    public HttpClient Client { get; } = new();

    public static async Task<ServiceProcess> StartAsync(string assembly, params string[] arguments)
    {
        var started = new ServiceProcess(assembly, arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await started.process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                started.Client.BaseAddress = new Uri(address);
                return started;
            }
        }

        var error = await started.process.StandardError.ReadToEndAsync(patience.Token);
        await started.DisposeAsync();
        throw new InvalidOperationException(error);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string assembly, params string[] arguments)
    {
        await using var started = new ServiceProcess(assembly, arguments);
        var cancelled = TestContext.Current.CancellationToken;
        var output = started.process.StandardOutput.ReadToEndAsync(cancelled);
        var error = started.process.StandardError.ReadToEndAsync(cancelled);
        await started.process.WaitForExitAsync(cancelled);
        return (started.process.ExitCode, await output + await error);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(directory, recursive: true);
    }
}
