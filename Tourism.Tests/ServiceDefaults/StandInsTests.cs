using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
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
        var error = Assert.Throws<InvalidOperationException>(() => Builder("Production", (Key, connection)).StoreConnection(ResourceNames.TourismDb));
        Assert.Contains($"{Key} is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("Tourism:AllowEmbedded", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void A_connection_string_that_is_set_is_used(string environment) =>
        Assert.Equal("Host=db", Builder(environment, (Key, "Host=db")).StoreConnection(ResourceNames.TourismDb));

    [Theory]
    [InlineData("Production", "true")]
    [InlineData("Production", "True")]
    [InlineData("Development", null)]
    [InlineData("Staging", null)]
    public void The_stand_in_is_allowed_elsewhere_and_where_it_is_asked_for(string environment, string? allowed) =>
        Assert.Null(Builder(environment, ("Tourism:AllowEmbedded", allowed)).StoreConnection(ResourceNames.TourismDb));

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
