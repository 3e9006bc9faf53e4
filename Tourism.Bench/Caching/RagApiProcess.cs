using System.Diagnostics;
using System.Text.Json;

namespace Tourism.Bench.Caching;

/// <summary>RagApi as a process of its own, over an index that is loaded already.</summary>
internal sealed class RagApiProcess : IAsyncDisposable
{
    private const int MostLooks = 300;

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
                await started.WaitForAsync("redis", redis is null ? "off" : "ok", cancellationToken);
                await started.WaitForAsync("corpus", "ok", cancellationToken);
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

    private async Task WaitForAsync(string part, string state, CancellationToken cancellationToken)
    {
        for (var left = MostLooks; await StateOfAsync(part, cancellationToken) != state; left--)
        {
            await (left > 0 ? Task.Delay(100, cancellationToken) : throw new InvalidOperationException($"/health of RagApi does not say {state} of {part}."));
        }
    }

    private async Task<string?> StateOfAsync(string part, CancellationToken cancellationToken) =>
        JsonElement.Parse(await Client.GetStringAsync(new Uri("/health", UriKind.Relative), cancellationToken)).GetProperty("checks").GetProperty(part).GetString();
}
