using StackExchange.Redis;
using Tourism.RagApi.Caching.Redis;

namespace Tourism.Tests.RagApi.Caching;

public sealed class RedisConnectionTests
{
    [Theory]
    [InlineData("redis://user:hunter2@localhost:6379")]
    [InlineData("localhost,password=a,hunter2=b")]
    [InlineData("Host=localhost;Password=hunter2")]
    [InlineData("localhost,abortConnect=maybe,password=hunter2")]
    [InlineData("localhost,password=hunter2,syncTimeout=hunter2")]
    [InlineData("localhost:99999,password=hunter2")]
    [InlineData("password=hunter2")]
    public void A_connection_string_that_cannot_be_read_is_named_and_not_shown(string connectionString)
    {
        var error = Assert.Throws<InvalidOperationException>(() => RedisConnection.Read("ConnectionStrings:cache", connectionString));
        Assert.Contains("ConnectionStrings:cache", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_fail_at_once_without_a_connection_whatever_the_connection_string_says()
    {
        var options = RedisConnection.Read("ConnectionStrings:cache", "localhost:6379,abortConnect=true,password=hunter2");
        Assert.False(options.AbortOnConnectFail);
        Assert.Equal(BacklogPolicy.FailFast, options.BacklogPolicy);
        Assert.Equal("hunter2", options.Password);
    }
}
