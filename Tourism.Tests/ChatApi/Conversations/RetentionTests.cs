using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Tourism.ChatApi.Conversations;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batches_are_deleted_at_start_and_every_hour_until_nothing_is_left()
    {
        var store = new Batches(500, 500, 7, 0, 0, 3, 0);
        using var service = Create(store, days: 30);
        await service.StartAsync(Cancelled);

        Assert.Equal((time.GetUtcNow().AddDays(-30), RetentionService.BatchSize), await NextAsync(store, TimeSpan.Zero));
        for (var batch = 0; batch < 3; batch++)
        {
            await NextAsync(store, RetentionService.Pause);
        }

        Assert.False(store.Calls.TryRead(out _));
        await NextAsync(store, RetentionService.Interval);
        await NextAsync(store, RetentionService.Interval);
        await NextAsync(store, RetentionService.Pause);
        await service.StopAsync(Cancelled);
    }

    [Fact]
    public async Task A_store_that_fails_is_tried_again_an_hour_later()
    {
        var store = new Batches(-1, 0);
        using var service = Create(store, days: 1);
        await service.StartAsync(Cancelled);

        await NextAsync(store, TimeSpan.Zero);
        await NextAsync(store, RetentionService.Interval);
        await service.StopAsync(Cancelled);
    }

    [Fact]
    public async Task By_default_everything_is_kept()
    {
        var store = new Batches(1);
        using var service = Create(store, new ChatOptions().RetentionDays);
        await service.StartAsync(Cancelled);

        await service.ExecuteTask!;
        Assert.False(store.Calls.TryRead(out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_front_door_deletes_what_is_older_than_configured(bool onMariaDb)
    {
        await using var database = onMariaDb ? await MariaDatabase.CreateAsync() : null;
        var directory = Directory.CreateTempSubdirectory("chat-").FullName;
        await using (var before = Start(database, directory, "0"))
        {
            await PostAsync(before, "old");
        }

        time.Advance(TimeSpan.FromDays(2));
        await using (var after = Start(database, directory, "1"))
        {
            await PostAsync(after, "new");
            await WaitUntilGoneAsync(after, "old");
            Assert.Equal(HttpStatusCode.OK, await ReadAsync(after, "new"));
        }

        Directory.Delete(directory, recursive: true);
    }

    private ChatApiFactory Start(MariaDatabase? database, string directory, string days)
    {
        (string, string)[] settings = [("Tourism:DataDirectory", directory), ("Chat:RetentionDays", days), ("Chat:StoreTimeout", "00:00:10")];
        return new ChatApiFactory("Development", database is null ? settings : [.. settings, ("ConnectionStrings:chatdb", database.Service)])
        {
            MoreServices = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)),
        };
    }

    private static async Task PostAsync(ChatApiFactory factory, string session)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent($$"""{"text":"hello","session_id":"{{session}}"}""", null, "application/json");
        using var response = await client.PostAsync(new Uri("/chat", UriKind.Relative), content, Cancelled);
        Assert.Contains("\"stored\":true", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static async Task WaitUntilGoneAsync(ChatApiFactory factory, string session)
    {
        while (await ReadAsync(factory, session) != HttpStatusCode.NotFound)
        {
            await Task.Delay(20, Cancelled);
        }
    }

    private static async Task<HttpStatusCode> ReadAsync(ChatApiFactory factory, string session)
    {
        using var client = factory.CreateClient();
        using var response = await client.GetAsync(new Uri($"/chat/sessions/{session}/messages", UriKind.Relative), Cancelled);
        return response.StatusCode;
    }

    private RetentionService Create(IConversationStore store, int days) =>
        new(store, Options.Create(new ChatOptions { RetentionDays = days }), time, NullLogger<RetentionService>.Instance);

    // The service sets its timer some time after the store has answered, so time goes on until it has.
    private async Task<(DateTimeOffset Before, int Limit)> NextAsync(Batches store, TimeSpan step)
    {
        (DateTimeOffset, int) call;
        while (!store.Calls.TryRead(out call))
        {
            time.Advance(step);
            await Task.Delay(1, Cancelled);
        }

        return call;
    }

    /// <summary>A store that deletes so many rows a call; below zero it fails.</summary>
    private sealed class Batches(params int[] counts) : IConversationStore
    {
        private readonly Queue<int> counts = new(counts);
        private readonly Channel<(DateTimeOffset Before, int Limit)> calls = Channel.CreateUnbounded<(DateTimeOffset, int)>();

        public ChannelReader<(DateTimeOffset Before, int Limit)> Calls => calls.Reader;

        public bool IsEmbedded => true;

        public Task<int> DeleteOlderAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
        {
            calls.Writer.TryWrite((before, limit));
            var count = counts.Dequeue();
            return count < 0 ? throw new StoreUnavailableException("down") : Task.FromResult(count);
        }

        public Task AddSessionAsync(string sessionId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SessionState> FindSessionAsync(string sessionId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ISessionTurn> BeginTurnAsync(string sessionId, int earlier, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<ChatHistoryMessage>> ReadAsync(
            string sessionId, int limit, long? before, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteAsync(string sessionId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task PingAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
