using System.Net;
using System.Text.Json;
using Tourism.Tests.RagApi.Caching;
using Tourism.Tests.Servers;

namespace Tourism.Tests.RagApi;

/// <summary>RagApi with index and plans in PostgreSQL.</summary>
public sealed class PostgresRagTests(PostgresRag postgres) : IClassFixture<PostgresRag>
{
    private const string Trip = """{"region":"서울","domains":["his"],"duration_days":1}""";

    private RagApiHost Host => postgres.Host;

    [Theory]
    [InlineData("경복궁은 언제 쉬나요?", "P_HIS_0001")]
    [InlineData("景福宮の入場料はいくらですか", "P_HIS_0001")]
    [InlineData("Where can I eat raw fish in Busan?", "P_FOOD_0004")]
    public async Task Questions_in_three_languages_are_answered_as_on_the_embedded_index(string query, string documentId)
    {
        await using var embedded = await RagApiHost.StartAsync();

        var answer = await Host.PostAsync("/rag/query", new { query });

        Assert.Equal(documentId, answer.Texts("sources")[0]);
        Assert.Equal((await embedded.PostAsync("/rag/query", new { query })).Text("answer"), answer.Text("answer"));
    }

    [Theory]
    [InlineData("/places?area=명동")]
    [InlineData("/places?near=37.5796,126.977&radius_km=2")]
    [InlineData("/places?domain=lei&limit=5")]
    [InlineData("/places?query=궁궐&area=종로구")]
    [InlineData("/places/P_STAY_0001")]
    public async Task Places_are_those_of_the_embedded_index(string path)
    {
        await using var embedded = await RagApiHost.StartAsync();

        Assert.True(JsonElement.DeepEquals(await embedded.GetAsync(path), await Host.GetAsync(path)));
    }

    [Fact]
    public async Task A_plan_is_found_by_another_replica()
    {
        await using var replica = await RagApiHost.StartOnPostgresAsync(postgres.ConnectionString);
        var plan = (await Host.PostAsync("/recommend", Trip)).List("itineraries")[0];

        var found = await replica.GetAsync($"/recommend/itinerary/{plan.Text("id")}");

        Assert.True(JsonElement.DeepEquals(plan, found));
        await Host.GetAsync("/recommend/itinerary/0123456789abcdef0123456789abcdef", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Health_says_that_PostgreSQL_is_used()
    {
        var health = await Host.GetAsync("/health");

        Assert.Equal("ok", health.GetProperty("checks").Text("postgres"));
        Assert.Equal("ok", health.GetProperty("checks").Text("corpus"));
    }

    [Fact]
    public async Task Metrics_name_the_data_source_by_its_resource()
    {
        await Host.PostAsync("/rag/query", new { query = "서울 궁궐" });

        var metrics = await Host.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("pool_name=\"tourismdb\"", metrics, StringComparison.Ordinal);
    }
}

/// <summary>RagApi on a database of its own.</summary>
public sealed class PostgresRag : IAsyncLifetime
{
    private TestDatabase? database;

    public RagApiHost Host { get; private set; } = null!;

    public string ConnectionString => database!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        database = await PostgresServer.CreateDatabaseAsync();
        Host = await RagApiHost.StartOnPostgresAsync(database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await database!.DisposeAsync();
    }
}
