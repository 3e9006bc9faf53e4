using Microsoft.Extensions.Options;
using Tourism.ChatApi.Conversations;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed class SessionGateTests
{
    private readonly SessionGate gate = new(Options.Create(new ChatOptions()));

    [Fact]
    public async Task A_session_lets_one_through_at_a_time_and_others_are_not_held_up()
    {
        var first = await gate.EnterAsync("a", CancellationToken.None);
        var second = gate.EnterAsync("a", CancellationToken.None);
        using var other = await gate.EnterAsync("b", CancellationToken.None);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Nobody_waits_for_long()
    {
        var hurried = new SessionGate(Options.Create(new ChatOptions { SessionWait = TimeSpan.Zero }));
        using var first = await hurried.EnterAsync("a", CancellationToken.None);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => hurried.EnterAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_kept_of_sessions_that_rest()
    {
        var pass = await gate.EnterAsync("a", CancellationToken.None);
        using var source = new CancellationTokenSource();
        var waiting = gate.EnterAsync("a", source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        pass.Dispose();
        pass.Dispose();

        Assert.Equal(0, gate.Count);
    }
}
