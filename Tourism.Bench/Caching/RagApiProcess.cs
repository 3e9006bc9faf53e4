using System.Diagnostics;
using System.Text.Json;

namespace Tourism.Bench.Caching;

/// <summary>RagApi as a process of its own, over an index that is loaded already.</summary>
internal sealed class RagApiProcess : IAsyncDisposable
{
    private readonly Process process;

    private RagApiProcess(Process process, Uri address) => (this.process, Client) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Client { get; }

    /// <param name="dataDirectory">Folder of the index.</param>
    /// <param name="redis">Connection string of Redis; null for none.</param>
    /// <param name="cancellationToken">Ends the wait for the start.</param>
    public static async Task<RagApiProcess> StartAsync(string dataDirectory, string? redis, CancellationToken cancellationToken)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Tourism.RagApi.dll"), "--urls", "http://127.0.0.1:0", "--Tourism:DataDirectory", dataDirectory];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ConnectionStrings__cache"] = redis ?? "" },
        })!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                var started = new RagApiProcess(process, new Uri(address));
                await started.WaitForRedisAsync(redis is null ? "off" : "ok", cancellationToken);
                return started;
            }
        }

        throw new InvalidOperationException("RagApi did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitForRedisAsync(string state, CancellationToken cancellationToken)
    {
        while (JsonElement.Parse(await Client.GetStringAsync(new Uri("/health", UriKind.Relative), cancellationToken))
            .GetProperty("checks").GetProperty("redis").GetString() != state)
        {
            await Task.Delay(100, cancellationToken);
        }
    }
}
