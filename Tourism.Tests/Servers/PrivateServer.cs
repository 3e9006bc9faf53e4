namespace Tourism.Tests.Servers;

/// <summary>A server that one test class has for itself, to stop and to freeze; only where it is installed.</summary>
public abstract class PrivateServer : IAsyncDisposable
{
    private readonly Server server;

    // The process id lets eng/services find what a killed test run left behind.
    private readonly string[] own = ["--private", $"{Environment.ProcessId}-{Guid.NewGuid():N}"];

    private protected PrivateServer(Server server) => this.server = server;

    public string ConnectionString { get; private set; } = "";

    /// <summary>Like a restart by an operator, or (immediate) like a crash: what was committed is kept.</summary>
    public Task StopAsync(bool immediate = false) => RunAsync(immediate ? ["down", "--immediate"] : ["down"]);

    /// <summary>On the same port, with the data it had.</summary>
    public Task StartAgainAsync() => RunAsync("up", "--no-install");

    /// <summary>Connections stay open and new ones are accepted by the system, but nothing answers.</summary>
    public Task PauseAsync() => RunAsync("pause");

    public Task ResumeAsync() => RunAsync("resume");

    public async ValueTask DisposeAsync()
    {
        await RunAsync("down", "--immediate", "--purge");
        GC.SuppressFinalize(this);
    }

    /// <summary>Skips or fails the calling test where the server is not installed.</summary>
    private protected static async Task<T> StartAsync<T>(T started)
        where T : PrivateServer
    {
        if (await ServicesScript.TryAsync(["up", "--no-install", .. started.own, started.server.Name]) is { } reason)
        {
            await started.DisposeAsync();
            started.server.EndTestWithout(reason);
        }

        started.ConnectionString = await ServicesScript.ConnectionStringAsync(started.server, started.own);
        return started;
    }

    private async Task RunAsync(params string[] command)
    {
        if (await ServicesScript.TryAsync([.. command, .. own, server.Name]) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }
}
