using System.Diagnostics;
using MySqlConnector;
using Npgsql;
using StackExchange.Redis;

namespace Tourism.Tests.Servers;

public sealed class PrivateServerTests
{
    private readonly CancellationToken token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Postgres_stops_and_comes_back_with_what_was_committed(bool immediate)
    {
        await using var server = await PrivatePostgres.StartAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await source.CreateCommand("create table t as select 7 x").ExecuteNonQueryAsync(token);

        await server.StopAsync(immediate);
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await ReadAsync());
        await server.StartAgainAsync();
        source.Clear();

        Assert.Equal(7, await ReadAsync());
        Task<object?> ReadAsync() => source.CreateCommand("select x from t").ExecuteScalarAsync(token);
    }

    [Fact]
    public async Task Maria_stops_as_in_a_crash_and_comes_back_with_what_was_committed()
    {
        await using var server = await PrivateMaria.StartAsync();
        await ReadAsync("create table t as select 7 x");

        await server.StopAsync(immediate: true);
        await Assert.ThrowsAsync<MySqlException>(() => ReadAsync("select x from t"));
        await server.StartAgainAsync();

        Assert.Equal(7, await ReadAsync("select x from t"));

        async Task<object?> ReadAsync(string sql)
        {
            await using var connection = new MySqlConnection(server.ConnectionString + ";Pooling=false");
            await connection.OpenAsync(token);
            await using var command = new MySqlCommand(sql, connection);
            return await command.ExecuteScalarAsync(token);
        }
    }

    [Fact]
    public async Task Redis_gives_no_answer_while_it_is_frozen()
    {
        await using var server = await PrivateRedis.StartAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString + ",asyncTimeout=200");
        await redis.GetDatabase().PingAsync();

        await server.PauseAsync();
        await Assert.ThrowsAsync<RedisTimeoutException>(() => redis.GetDatabase().PingAsync());
        await server.ResumeAsync();

        Assert.True(await redis.GetDatabase().StringSetAsync("a", "1"));
    }

    [Fact]
    public async Task A_set_of_servers_is_removed_when_its_owner_has_ended()
    {
        using var owner = Process.Start("sleep", "600");
        string[] orphan = ["--private", $"{owner.Id}-orphan"];
        if (await ServicesScript.TryAsync(["up", "--no-install", "redis", .. orphan]) is { } reason)
        {
            owner.Kill();
            Server.Redis.EndTestWithout(reason);
        }

        var connectionString = await ServicesScript.ConnectionStringAsync(Server.Redis, orphan);

        owner.Kill();
        await owner.WaitForExitAsync(token);

        Assert.Null(await ServicesScript.TryAsync("up", "--no-install", "redis"));
        await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectionMultiplexer.ConnectAsync(connectionString));
    }
}
