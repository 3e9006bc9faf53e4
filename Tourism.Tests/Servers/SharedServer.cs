namespace Tourism.Tests.Servers;

/// <summary>
/// One server for all tests of a run, looked for when the first test asks: the one of the environment variable,
/// one that is installed here, one in a container.
/// </summary>
internal sealed class SharedServer(Server server, Func<Task<string>> startContainer)
{
    private readonly Lazy<Task<(string? ConnectionString, string Reason)>> found = new(() => FindAsync(server, startContainer));

    /// <summary>Skips or fails the calling test where there is no server.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        var (connectionString, reason) = await found.Value;
        if (connectionString is null)
        {
            server.EndTestWithout(reason);
        }

        return connectionString!;
    }

    private static async Task<(string?, string)> FindAsync(Server server, Func<Task<string>> startContainer)
    {
        if (Environment.GetEnvironmentVariable(server.Variable) is { Length: > 0 } configured)
        {
            return (configured, "");
        }

        var missing = await ServicesScript.TryAsync("up", "--no-install", server.Name);
        if (missing is null)
        {
            return (await ServicesScript.ConnectionStringAsync(server), "");
        }

        try
        {
            return (await startContainer(), "");
        }
        catch (Exception exception)
        {
            // No engine, no image, no network: whatever it is, the test can only be told.
            return (null, $"{missing.Trim()}; container: {exception.Message}");
        }
    }
}
