namespace Tourism.Tests.Servers;

/// <summary>A kind of server: its name in <c>eng/services</c> and the variable that may hold a connection string.</summary>
internal sealed record Server(string Name, string Variable)
{
    public static readonly Server Postgres = new("postgres", "TOURISM_TEST_POSTGRES");
    public static readonly Server Maria = new("maria", "TOURISM_TEST_MARIADB");
    public static readonly Server Redis = new("redis", "TOURISM_TEST_REDIS");

    /// <summary>Ends the test that calls it: skipped on a developer's machine, failed where servers are required.</summary>
    public void EndTestWithout(string reason)
    {
        var text = $"No {Name} server for tests: {reason}";
        if (Environment.GetEnvironmentVariable("TOURISM_TEST_REQUIRE_SERVERS") == "1")
        {
            Assert.Fail(text);
        }

        Assert.Skip(text);
    }
}
