using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tourism.Index;

namespace Tourism.Bench.Postgres;

/// <summary>The product's index on a database; its options may be set by the environment (<c>Index__SearchWidth</c>), to try them.</summary>
internal static class BenchIndex
{
    public static ServiceProvider Open(NpgsqlConnectionStringBuilder connection, TimeProvider? time = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(time ?? TimeProvider.System)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        .AddIndex(dataDirectory: "", connection.ConnectionString)
        .BuildServiceProvider();
}
