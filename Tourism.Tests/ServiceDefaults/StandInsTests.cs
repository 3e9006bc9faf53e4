using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Tourism.Core;
using Tourism.ServiceDefaults;

namespace Tourism.Tests.ServiceDefaults;

public sealed class StandInsTests
{
    private const string Key = "ConnectionStrings:tourismdb";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void In_Production_a_missing_connection_string_stops_the_start_and_is_named(string? connection)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Builder("Production", (Key, connection)).RequireStandInAllowed(ResourceNames.TourismDb));
        Assert.Contains($"{Key} is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("Tourism:AllowEmbedded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Production_a_connection_string_that_nothing_would_use_stops_the_start_and_is_not_shown()
    {
        var error = Assert.Throws<InvalidOperationException>(
            () => Builder("Production", (Key, "Host=db;Password=hunter2")).RequireStandInAllowed(ResourceNames.TourismDb));
        Assert.Contains(Key, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "true")]
    [InlineData("Production", "True")]
    [InlineData("Development", null)]
    [InlineData("Staging", null)]
    public void The_stand_in_is_allowed_elsewhere_and_where_it_is_asked_for(string environment, string? allowed) =>
        Builder(environment, ("Tourism:AllowEmbedded", allowed)).RequireStandInAllowed(ResourceNames.TourismDb);

    [Fact]
    public async Task In_Development_a_connection_string_that_nothing_uses_is_a_warning()
    {
        var builder = Builder("Development", (Key, "Host=db;Password=hunter2"));
        var log = new FakeLoggerProvider();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.RequireStandInAllowed(ResourceNames.TourismDb);
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var warning = Assert.Single(log.Collector.GetSnapshot(), record => record.Level == LogLevel.Warning);
        Assert.Contains(Key, warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_stand_beside_the_solution_unless_configured()
    {
        Assert.Equal(Repository.PathOf(".data"), Builder("Development").DataDirectory());
        Assert.Equal(Repository.PathOf(".data"), Builder("Development", ("Tourism:DataDirectory", " ")).DataDirectory());
        Assert.Equal(Path.GetFullPath("elsewhere"), Builder("Development", ("Tourism:DataDirectory", "elsewhere")).DataDirectory());
    }

    private static WebApplicationBuilder Builder(string environment, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        return builder;
    }
}
