namespace Tourism.Tests.RagApi.Caching;

/// <summary>RagApi on a Redis.</summary>
internal static class SharedCacheHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Settings under which a busy test machine does not take Redis for a slow one.</summary>
    public static (string Key, string Value)[] Settings(string connectionString, string keyPrefix) =>
        [("ConnectionStrings:cache", connectionString), ("Cache:KeyPrefix", keyPrefix), ("Cache:RequestBudget", "00:01:00")];

    /// <summary>Waits until the health report says so of Redis.</summary>
    public static Task WaitForRedisAsync(this RagApiHost host, string state) =>
        EventuallyAsync(async () => (await host.GetAsync("/health")).GetProperty("checks").Text("redis") == state);

    public static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
