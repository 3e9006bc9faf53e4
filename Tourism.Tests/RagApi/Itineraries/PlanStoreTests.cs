using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tourism.RagApi.Itineraries.Plans;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class PlanStoreTests
{
    private const string Request = """{"region":"서울","domains":["his"],"duration_days":1}""";

    [Fact]
    public async Task A_plan_is_kept_for_30_days()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await using var host = await RagApiHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        var plan = (await host.PostAsync("/recommend", Request)).List("itineraries")[0];
        var path = $"/recommend/itinerary/{plan.Text("id")}";
        time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(plan.GetRawText(), (await host.GetAsync(path)).GetRawText());
        time.Advance(TimeSpan.FromSeconds(1));
        foreach (var form in (string[])["", ".ics", ".geojson"])
        {
            await host.GetAsync(path + form, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Plans_are_saved_again_after_their_file_was_removed()
    {
        await using var host = await RagApiHost.StartAsync();
        await host.PostAsync("/recommend", Request);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(host.DataDirectory, "plans.db*"))
        {
            File.Delete(file);
        }

        var id = (await host.PostAsync("/recommend", Request)).List("itineraries")[0].Text("id");
        Assert.Equal(id, (await host.GetAsync($"/recommend/itinerary/{id}")).Text("id"));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_503()
    {
        await using var host = await RagApiHost.StartAsync();
        var file = Path.Combine(host.DataDirectory, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await using var broken = await RagApiHost.StartAsync(
            services: services => services.AddSingleton(new SqlitePlanOptions(Path.Combine(file, "plans", "plans.db"))));
        await AssertUnavailableAsync(broken, Request);
        await AssertUnavailableAsync(broken, body: null);
    }

    [Theory]
    [InlineData("directory")]
    [InlineData("no database")]
    public async Task A_file_that_cannot_be_opened_is_503(string kind)
    {
        await using var host = await RagApiHost.StartAsync();
        var path = Path.Combine(host.DataDirectory, "plans.db");
        if (kind == "directory")
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            await File.WriteAllTextAsync(path, new string('x', 10_000), TestContext.Current.CancellationToken);
        }

        await AssertUnavailableAsync(host, Request);
        await AssertUnavailableAsync(host, body: null);
    }

    [Fact]
    public async Task While_another_process_writes_planning_is_503_and_saved_plans_can_be_read()
    {
        await using var host = await RagApiHost.StartAsync();
        var id = (await host.PostAsync("/recommend", Request)).List("itineraries")[0].Text("id");
        await using var other = new SqliteConnection($"Data Source={Path.Combine(host.DataDirectory, "plans.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await AssertUnavailableAsync(host, Request);
            Assert.Equal(id, (await host.GetAsync($"/recommend/itinerary/{id}")).Text("id"));
        }

        Assert.NotEmpty((await host.PostAsync("/recommend", Request)).List("itineraries"));
    }

    [Fact]
    public async Task A_full_disk_is_503()
    {
        await using var host = await RagApiHost.StartAsync();
        await host.PostAsync("/recommend", Request);
        // A trigger stands in for the disk: it makes every insert fail.
        await using var other = new SqliteConnection($"Data Source={Path.Combine(host.DataDirectory, "plans.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "create trigger full before insert on itinerary_plan begin select raise(abort, 'secret'); end";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await AssertUnavailableAsync(host, Request);
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_saved()
    {
        await using var host = await RagApiHost.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.PostAsync("/recommend", Request)));
        var ids = answers.SelectMany(answer => answer.List("itineraries")).Select(plan => plan.Text("id")!).ToList();
        Assert.Distinct(ids);
        foreach (var id in ids)
        {
            Assert.Equal(id, (await host.GetAsync($"/recommend/itinerary/{id}")).Text("id"));
        }
    }

    // Without a body a saved plan is read.
    private static async Task AssertUnavailableAsync(RagApiHost host, string? body)
    {
        using var errors = OperationsTests.Collect<long>(host, "rag_errors");
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = content is null
            ? await host.Client.GetAsync("/recommend/itinerary/0123456789abcdef0123456789abcdef", TestContext.Current.CancellationToken)
            : await host.Client.PostAsync("/recommend/itinerary", content, TestContext.Current.CancellationToken);
        var problem = await RagApiHost.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.DataDirectory, problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("store", Assert.Single(errors.GetMeasurementSnapshot()).Tags["error_type"]);
    }
}
