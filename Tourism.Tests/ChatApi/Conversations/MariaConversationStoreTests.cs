using Microsoft.Extensions.Options;
using MySqlConnector;
using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ChatApi.Conversations;

/// <summary>The store as the user <c>tourism_chat</c>, on tables that the owner of the database made.</summary>
public sealed class MariaConversationStoreTests : ConversationStoreContract
{
    private readonly List<MySqlDataSource> sources = [];
    private MariaDatabase database = null!;

    private protected override IConversationStore CreateStore(IOptions<ChatOptions> options)
    {
        var source = database.Open();
        sources.Add(source);
        return new MariaConversationStore(new MariaChatDatabase(source, options), new SessionGate(options), options, Time);
    }

    protected override async ValueTask PrepareAsync() => database = await MariaDatabase.CreateAsync();

    protected override async ValueTask CleanUpAsync()
    {
        foreach (var source in sources)
        {
            await source.DisposeAsync();
        }

        await database.DisposeAsync();
    }

    [Fact]
    public async Task Turns_that_come_together_to_several_processes_are_stored_one_after_the_other()
    {
        var options = new ChatOptions { SessionWait = TimeSpan.FromMinutes(1), StoreTimeout = TimeSpan.FromSeconds(10) };

        Assert.Equal(30, await CountAsync("s", 30, Store, CreateStore(options), CreateStore(options)));
    }

    [Fact]
    public async Task A_turn_does_not_wait_long_for_another_process_either()
    {
        var hurried = CreateStore(new ChatOptions { SessionWait = TimeSpan.FromMilliseconds(200), StoreTimeout = TimeSpan.FromSeconds(10) });
        await using (await Store.BeginTurnAsync("s", 5, Cancelled))
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => hurried.BeginTurnAsync("s", 5, Cancelled));
        }

        await using var turn = await hurried.BeginTurnAsync("s", 5, Cancelled);
        Assert.Empty(turn.Earlier);
    }

    [Fact]
    public async Task A_turn_that_lost_its_connection_is_not_stored_and_the_session_goes_on()
    {
        await using (var turn = await Store.BeginTurnAsync("s", 5, Cancelled))
        {
            await database.QueryAsync($"kill is_used_lock('{MariaLock.NameOf(database.Name, "session s")}')");

            await Assert.ThrowsAsync<StoreUnavailableException>(() => turn.AppendAsync(Hello, _ => "{}", Cancelled));
        }

        Assert.Equal(1, await CountAsync("s", 1));
    }

    [Fact]
    public async Task While_one_process_deletes_old_turns_another_leaves_it_alone()
    {
        await AppendAsync("s", Hello);
        Time.Advance(TimeSpan.FromDays(10));
        await using var source = database.Open();
        await using (await MariaLock.TryTakeAsync(source, "retention", TimeSpan.Zero))
        {
            Assert.Equal(0, await Store.DeleteOlderAsync(Time.GetUtcNow(), 10, Cancelled));
        }

        Assert.Equal(1, await Store.DeleteOlderAsync(Time.GetUtcNow(), 10, Cancelled));
    }

    [Fact]
    public async Task Turns_are_stored_while_old_ones_are_deleted_by_several_processes()
    {
        await CountAsync("old", 40);
        Time.Advance(TimeSpan.FromDays(10));
        var before = Time.GetUtcNow().AddDays(-5);
        var options = new ChatOptions { SessionWait = TimeSpan.FromMinutes(1), StoreTimeout = TimeSpan.FromSeconds(10) };
        var deleting = Task.WhenAll(new[] { Store, CreateStore(options), CreateStore(options) }.Select(async store =>
        {
            while ((await Store.ReadAsync("old", 1, null, Cancelled)).Count > 0)
            {
                await store.DeleteOlderAsync(before, 3, Cancelled);
            }
        }));

        Assert.Equal(40, await CountAsync("new", 40));
        await deleting;
    }

    [Fact]
    public async Task Rows_have_the_time_of_the_application_in_UTC_even_where_the_former_table_stamps_every_change()
    {
        await database.QueryAsync(
            "alter table chat_history modify created_at timestamp not null default current_timestamp() on update current_timestamp()");

        await AppendAsync("s", Hello);

        Assert.Equal(Time.GetUtcNow(), Assert.Single(await Store.ReadAsync("s", 10, null, Cancelled)).CreatedAt);
        Assert.Equal(
            [[Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)]],
            await database.QueryAsync("select cast(unix_timestamp(created_at) as int) from chat_history"));
    }

    [Fact]
    public async Task The_user_of_the_service_can_change_no_table()
    {
        await using var source = database.Open();
        foreach (var sql in (string[])["drop table chat_session", "alter table chat_history add x int", "create table x (y int)", "select * from mysql.user"])
        {
            await using var connection = await source.OpenConnectionAsync(Cancelled);
            await Assert.ThrowsAsync<MySqlException>(() => connection.ExecuteAsync(sql));
        }
    }
}
