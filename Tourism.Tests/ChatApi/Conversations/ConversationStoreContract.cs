using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Tourism.ChatApi.Conversations;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ChatApi.Conversations;

/// <summary>What every store of conversations does, written against its interface.</summary>
public abstract class ConversationStoreContract : IAsyncLifetime
{
    private protected static readonly NewTurn Hello = new("안녕", "chat");

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private protected IConversationStore Store { get; private set; } = null!;

    /// <summary>A store as a process of its own would have it, all on the same data.</summary>
    private protected abstract IConversationStore CreateStore(IOptions<ChatOptions> options);

    protected abstract ValueTask PrepareAsync();

    protected abstract ValueTask CleanUpAsync();

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        Store = CreateStore(new ChatOptions { SessionWait = TimeSpan.FromMinutes(1), StoreTimeout = TimeSpan.FromSeconds(10) });
    }

    public async ValueTask DisposeAsync()
    {
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_session_is_unknown_until_it_is_issued_or_used()
    {
        await Store.AddSessionAsync("issued", Cancelled);
        await AppendAsync("chosen", Hello);

        Assert.Equal(SessionState.Issued, await Store.FindSessionAsync("issued", Cancelled));
        Assert.Equal(SessionState.Chosen, await Store.FindSessionAsync("chosen", Cancelled));
        foreach (var other in (string[])["unknown", "Issued", "CHOSEN", "chosen ", "", "세션🚀", "' or ''='"])
        {
            Assert.Equal(SessionState.Unknown, await Store.FindSessionAsync(other, Cancelled));
            Assert.Empty(await Store.ReadAsync(other, 10, null, Cancelled));
        }
    }

    [Theory]
    [InlineData("서울 맛집 추천해줘")]
    [InlineData("ソウルの美味しい店")]
    [InlineData("👨‍👩‍👧‍👦 🇰🇷 𠮷野家 𝄞")]
    [InlineData("it's \\ \"quoted\" %_; drop table chat_history; -- \0 \n")]
    public async Task A_turn_comes_back_as_it_was_stored(string text)
    {
        Time.SetUtcNow(new DateTimeOffset(2026, 3, 29, 2, 30, 15, TimeSpan.Zero)); // an hour that some zones skip
        var answer = JsonSerializer.Serialize(new { message = text, places = new[] { new { lat = 37.5, tags = new[] { text } } } });

        var chatId = await AppendAsync("s", new NewTurn(text, "search"), _ => answer);

        var message = Assert.Single(await Store.ReadAsync("s", 10, null, Cancelled));
        Assert.Equal((chatId, text, "search"), (message.ChatId, message.UserMessage, message.ResponseType));
        Assert.Equal(JsonValueKind.Object, message.AssistantResponse.ValueKind);
        Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(answer), message.AssistantResponse));
        Assert.Equal((Time.GetUtcNow(), TimeSpan.Zero), (message.CreatedAt, message.CreatedAt.Offset));
    }

    [Fact]
    public async Task The_answer_is_rendered_with_the_number_of_the_turn()
    {
        var chatId = await AppendAsync("s", Hello, number => $$"""{"chat_id":{{number}}}""");

        var message = Assert.Single(await Store.ReadAsync("s", 10, null, Cancelled));
        Assert.Equal(chatId, message.AssistantResponse.GetProperty("chat_id").GetInt64());
    }

    [Fact]
    public async Task A_turn_that_cannot_be_rendered_is_not_stored()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => AppendAsync("s", Hello, _ => throw new NotSupportedException()));

        Assert.Empty(await Store.ReadAsync("s", 10, null, Cancelled));
        Assert.Equal(1, await CountAsync("s", 1));
    }

    [Fact]
    public async Task Turns_are_read_backwards_page_by_page_oldest_first()
    {
        var ids = new List<long>();
        for (var turn = 0; turn < 5; turn++)
        {
            ids.Add(await AppendAsync("s", Hello));
            await AppendAsync("other", Hello);
        }

        Assert.Equal(ids[3..], await IdsAsync("s", 2, null));
        Assert.Equal(ids[1..3], await IdsAsync("s", 2, ids[3]));
        Assert.Equal(ids[..1], await IdsAsync("s", 2, ids[1]));
        Assert.Empty(await IdsAsync("s", 2, ids[0]));
        Assert.Equal(ids, await IdsAsync("s", 100, (1L << 53) - 1));
    }

    [Fact]
    public async Task A_turn_knows_the_session_and_the_last_turns_before_it()
    {
        await Store.AddSessionAsync("s", Cancelled);
        var ids = new[] { await AppendAsync("s", Hello), await AppendAsync("s", Hello), await AppendAsync("s", Hello) };

        await using var turn = await Store.BeginTurnAsync("s", 2, Cancelled);

        Assert.Equal(SessionState.Issued, turn.State);
        Assert.Equal(ids[1..], turn.Earlier.Select(message => message.ChatId));
    }

    [Fact]
    public async Task A_turn_begins_when_the_one_before_it_ends_and_sees_it()
    {
        var first = await Store.BeginTurnAsync("s", 5, Cancelled);
        var second = Store.BeginTurnAsync("s", 5, Cancelled);
        await using var elsewhere = await Store.BeginTurnAsync("other", 5, Cancelled);
        Assert.False(second.IsCompleted);

        var chatId = await first.AppendAsync(Hello, _ => "{}", Cancelled);
        await first.DisposeAsync();

        await using var next = await second;
        Assert.Equal([chatId], next.Earlier.Select(message => message.ChatId));
    }

    [Fact]
    public async Task A_turn_does_not_wait_for_long_and_none_is_held_up_by_one_that_gave_up()
    {
        var hurried = CreateStore(new ChatOptions { SessionWait = TimeSpan.FromMilliseconds(100) });
        var first = await hurried.BeginTurnAsync("s", 5, Cancelled);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => hurried.BeginTurnAsync("s", 5, Cancelled));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => hurried.DeleteAsync("s", Cancelled));
        await first.DisposeAsync();

        await using var next = await hurried.BeginTurnAsync("s", 5, Cancelled);
        Assert.Empty(next.Earlier);
    }

    [Fact]
    public async Task A_turn_whose_caller_went_away_holds_nobody_up()
    {
        var first = await Store.BeginTurnAsync("s", 5, Cancelled);
        using var caller = new CancellationTokenSource();
        var second = Store.BeginTurnAsync("s", 5, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        await first.DisposeAsync();

        Assert.Equal(1, await CountAsync("s", 1));
    }

    [Fact]
    public async Task Turns_that_come_together_are_stored_one_after_the_other()
    {
        Assert.Equal(20, await CountAsync("s", 20));
    }

    [Fact]
    public async Task A_deleted_session_is_gone_with_its_turns_and_no_other()
    {
        await Store.AddSessionAsync("s", Cancelled);
        await AppendAsync("s", Hello);
        await AppendAsync("S", Hello);

        await Store.DeleteAsync("s", Cancelled);
        await Store.DeleteAsync("unknown", Cancelled);

        Assert.Equal(SessionState.Unknown, await Store.FindSessionAsync("s", Cancelled));
        Assert.Empty(await Store.ReadAsync("s", 10, null, Cancelled));
        Assert.Single(await Store.ReadAsync("S", 10, null, Cancelled));
    }

    [Fact]
    public async Task Deleting_waits_for_the_turn_under_way_so_that_nothing_comes_after()
    {
        await Store.AddSessionAsync("s", Cancelled);
        var turn = await Store.BeginTurnAsync("s", 5, Cancelled);
        var deleting = Store.DeleteAsync("s", Cancelled);
        await turn.AppendAsync(Hello, _ => "{}", Cancelled);
        Assert.False(deleting.IsCompleted);

        await turn.DisposeAsync();
        await deleting;

        Assert.Equal(SessionState.Unknown, await Store.FindSessionAsync("s", Cancelled));
    }

    [Fact]
    public async Task Older_turns_are_deleted_in_batches_with_the_sessions_that_are_empty_then()
    {
        await Store.AddSessionAsync("old", Cancelled);
        await Store.AddSessionAsync("never used", Cancelled);
        await Store.AddSessionAsync("continued", Cancelled);
        foreach (var session in (string[])["old", "old", "continued", "chosen"])
        {
            await AppendAsync(session, Hello);
        }

        Time.Advance(TimeSpan.FromDays(10));
        await Store.AddSessionAsync("new", Cancelled);
        var kept = await AppendAsync("continued", Hello);
        var before = Time.GetUtcNow().AddDays(-5);

        var batches = new List<int>();
        while (await Store.DeleteOlderAsync(before, 3, Cancelled) is var deleted and > 0)
        {
            batches.Add(deleted);
        }

        Assert.Equal(6, batches.Sum());
        Assert.All(batches, batch => Assert.InRange(batch, 1, 6));
        Assert.True(batches.Count > 1);
        Assert.Equal([kept], await IdsAsync("continued", 10, null));
        Assert.Equal(SessionState.Issued, await Store.FindSessionAsync("continued", Cancelled));
        Assert.Equal(SessionState.Issued, await Store.FindSessionAsync("new", Cancelled));
        foreach (var gone in (string[])["old", "never used", "chosen"])
        {
            Assert.Equal(SessionState.Unknown, await Store.FindSessionAsync(gone, Cancelled));
        }
    }

    [Fact]
    public async Task A_session_that_is_taken_away_during_a_turn_stays_issued()
    {
        await Store.AddSessionAsync("s", Cancelled);
        Time.Advance(TimeSpan.FromDays(10));
        await using var turn = await Store.BeginTurnAsync("s", 5, Cancelled);

        Assert.Equal(1, await Store.DeleteOlderAsync(Time.GetUtcNow().AddDays(-5), 10, Cancelled));
        await turn.AppendAsync(Hello, _ => "{}", Cancelled);

        Assert.Equal(SessionState.Issued, await Store.FindSessionAsync("s", Cancelled));
    }

    [Fact]
    public async Task A_store_that_works_gives_a_sign_of_life() => await Store.PingAsync(Cancelled);

    private protected IConversationStore CreateStore(ChatOptions options) => CreateStore(Options.Create(options));

    private protected async Task<long> AppendAsync(string session, NewTurn turn, Func<long, string>? render = null)
    {
        await using var open = await Store.BeginTurnAsync(session, 0, Cancelled);
        return await open.AppendAsync(turn, render ?? (_ => "{}"), Cancelled);
    }

    /// <summary>Lets turns come together, on the given stores in turn, and gives how many of them saw all that were before them.</summary>
    private protected async Task<int> CountAsync(string session, int turns, params IConversationStore[] stores)
    {
        IConversationStore[] all = stores is [] ? [Store] : stores;
        var seen = await Task.WhenAll(Enumerable.Range(0, turns).Select(async number =>
        {
            await using var turn = await all[number % all.Length].BeginTurnAsync(session, turns, Cancelled);
            await turn.AppendAsync(Hello, _ => "{}", Cancelled);
            return turn.Earlier.Count;
        }));
        Assert.Equal(turns, (await Store.ReadAsync(session, turns + 1, null, Cancelled)).Count);
        return seen.Order().Where((count, index) => count == index).Count();
    }

    private async Task<long[]> IdsAsync(string session, int limit, long? before) =>
        [.. (await Store.ReadAsync(session, limit, before, Cancelled)).Select(message => message.ChatId)];
}
