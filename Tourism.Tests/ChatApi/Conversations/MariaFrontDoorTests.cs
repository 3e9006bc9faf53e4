using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using MySqlConnector;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.Tests.ServiceDefaults;

namespace Tourism.Tests.ChatApi.Conversations;

/// <summary>The front door on MariaDB: its start, several of them, one that dies, and what it shows.</summary>
public sealed class MariaFrontDoorTests
{
    private const string Slow = "00:00:10"; // the machine may be; no failure is tested here

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Development_the_owner_of_the_database_gets_the_tables_at_start()
    {
        await using var database = await MariaDatabase.CreateEmptyAsync();
        await using var front = Start(database.Owner);

        Assert.True(await StoredAsync(front, "s"));
    }

    [Fact]
    public async Task Elsewhere_it_says_what_to_run_and_works_as_soon_as_that_is_done()
    {
        await using var database = await MariaDatabase.CreateEmptyAsync();
        var logs = new FakeLogCollector();
        await using var front = Start(database.Owner, logs, "Production");

        Assert.False(await StoredAsync(front, "s"));
        var error = Assert.Single(logs.GetSnapshot(), log => log.Level == LogLevel.Error);
        Assert.Contains("have version 0, 2 is needed: run 'Tourism.ChatApi --migrate'", error.Message, StringComparison.Ordinal);

        await database.MigrateAsync();
        Assert.True(await StoredAsync(front, "s"));
    }

    [Fact]
    public async Task Turns_of_a_session_that_come_together_to_several_front_doors_are_all_stored_and_the_first_knows_them()
    {
        await using var database = await MariaDatabase.CreateAsync();
        await using var first = Start(database.Service);
        await using var second = Start(database.Service);

        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => StoredAsync(number % 2 == 0 ? first : second, "together"))),
            Assert.True);

        using var client = first.CreateClient();
        var history = await client.GetFromJsonAsync<JsonElement>("/chat/sessions/together/messages", Cancelled);
        Assert.Equal(20, history.GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task A_process_that_is_killed_during_a_turn_leaves_its_session_to_the_others()
    {
        await using var database = await MariaDatabase.CreateAsync();
        using var silent = new TcpListener(System.Net.IPAddress.Loopback, 0); // a RagApi that never answers
        silent.Start();
        Task turn;
        await using (var process = await ServiceProcess.StartAsync(
            "Tourism.ChatApi.dll", "--ConnectionStrings:chatdb", database.Service, "--RagApi:RequestTimeout", "00:01:00",
            "--Services:rag-api:http:0", $"http://{silent.LocalEndpoint}"))
        {
            turn = process.Client.PostAsJsonAsync("/chat", new { text = "서울 맛집 추천해줘", session_id = "s" }, Cancelled);
            while (await database.QueryAsync($"select is_used_lock('{MariaLock.NameOf(database.Name, "session s")}') is null") is [["1"]])
            {
                await Task.Delay(20, Cancelled);
            }
        }

        await Assert.ThrowsAnyAsync<Exception>(() => turn);
        await using var front = Start(database.Service);
        Assert.True(await StoredAsync(front, "s"));
    }

    [Fact]
    public async Task Nothing_that_is_logged_traced_or_answered_shows_the_password_or_the_connection_string()
    {
        await using var database = await MariaDatabase.CreateAsync();
        var logs = new FakeLogCollector();
        var traces = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "MySqlConnector",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                var text = activity.StatusDescription
                    + string.Join('\n', activity.TagObjects.Concat(activity.Events.SelectMany(one => one.Tags)));
                if (text.Contains(database.Name, StringComparison.Ordinal)) // other tests run beside this one
                {
                    traces.Add(text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var wrong = new MySqlConnectionStringBuilder(database.Service) { Password = "hunter2" }.ConnectionString;
        await using (var refused = Start(wrong, logs))
        {
            Assert.False(await StoredAsync(refused, "s"));
        }

        await using (var allowed = Start(database.Service, logs))
        {
            Assert.True(await StoredAsync(allowed, "s"));
        }

        var all = logs.GetSnapshot().Select(log => log.ToString() + log.Exception).Concat(traces).ToList();
        Assert.Contains(all, text => text.Contains("denied", StringComparison.Ordinal));
        Assert.Contains(traces, text => text.Contains("get_lock", StringComparison.Ordinal));
        Assert.All(all, text => Assert.DoesNotContain("hunter2", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(all, text => Assert.DoesNotContain("secret of", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(all, text => Assert.DoesNotContain("Server=", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_connection_string_that_is_wrong_stops_the_start_and_is_not_shown()
    {
        await using var front = Start("Server=127.0.0.1;Port=hunter2;Database=x");

        var error = Assert.Throws<InvalidOperationException>(() => front.CreateClient());

        Assert.Contains("ConnectionStrings:chatdb", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_and_traces_of_the_driver_are_collected()
    {
        await using var database = await MariaDatabase.CreateAsync();
        await using var process = await ServiceProcess.StartAsync("Tourism.ChatApi.dll", "--ConnectionStrings:chatdb", database.Service);

        var metrics = await process.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancelled);

        Assert.Matches("""(?m)^db_client_connection.*pool_name="chatdb".* [0-9]""", metrics);
    }

    private static ChatApiFactory Start(string connectionString, FakeLogCollector? logs = null, string environment = "Development") => new(
        environment,
        ("ConnectionStrings:chatdb", connectionString), ("Chat:StoreTimeout", Slow), ("Chat:SessionWait", "00:01:00"),
        ("Chat:AllowClientSessionIds", "true"), ("Services:rag-api:http:0", "http://rag-api:8080"))
    {
        MoreServices = services =>
        {
            if (logs is not null)
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
            }
        },
    };

    private static async Task<bool> StoredAsync(ChatApiFactory front, string session)
    {
        using var client = front.CreateClient();
        using var response = await client.PostAsJsonAsync("/chat", new { text = "안녕", session_id = session }, Cancelled);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        return answer.GetProperty("metadata").GetProperty("stored").GetBoolean();
    }
}
