using MySqlConnector;
using Npgsql;
using StackExchange.Redis;

namespace Tourism.Tests.Servers;

public sealed class SharedServerTests
{
    [Fact]
    public async Task Postgres_has_an_empty_database_with_vectors_for_a_test_class()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);

        await source.CreateCommand("create extension vector").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var distance = source.CreateCommand("select '[1,0]'::halfvec(2) <=> '[0,1]'::halfvec(2)");

        Assert.Equal(1.0, await distance.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Postgres_loses_the_database_with_its_test_class()
    {
        await using var witness = await PostgresServer.CreateDatabaseAsync();
        var database = await PostgresServer.CreateDatabaseAsync();
        await using var left = NpgsqlDataSource.Create(database.ConnectionString);
        await using var open = await left.OpenConnectionAsync(TestContext.Current.CancellationToken);

        await database.DisposeAsync();

        await using var source = NpgsqlDataSource.Create(witness.ConnectionString);
        await using var count = source.CreateCommand("select count(*) from pg_database where datname = $1");
        count.Parameters.Add(new() { Value = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database });
        Assert.Equal(0L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Maria_has_an_empty_database_for_a_test_class()
    {
        await using var database = await MariaServer.CreateDatabaseAsync();
        await using var connection = new MySqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        await using var text = new MySqlCommand("create table t (x text) as select '서울 🏯' x; select x from t", connection);

        Assert.Equal("서울 🏯", await text.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Redis_loses_the_keys_of_a_test_class_alone()
    {
        await using var witness = await RedisServer.CreateCacheAsync();
        var cache = await RedisServer.CreateCacheAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(cache.ConnectionString);
        await redis.GetDatabase().StringSetAsync(cache.KeyPrefix + "a", "1");
        await redis.GetDatabase().StringSetAsync(witness.KeyPrefix + "a", "2");

        await cache.DisposeAsync();

        Assert.Equal(RedisValue.Null, await redis.GetDatabase().StringGetAsync(cache.KeyPrefix + "a"));
        Assert.Equal("2", await redis.GetDatabase().StringGetAsync(witness.KeyPrefix + "a"));
    }
}
