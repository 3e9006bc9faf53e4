using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace Tourism.Tests.Servers;

/// <summary>Servers in containers, which Testcontainers removes when the process ends.</summary>
internal static class Containers
{
    private const string Password = "for-tests-on-loopback";

    public static async Task<string> StartPostgresAsync()
    {
        var container = await StartAsync("pgvector/pgvector:pg17", 5432, new()
        {
            ["POSTGRES_USER"] = "tourism_user",
            ["POSTGRES_PASSWORD"] = Password,
            ["POSTGRES_DB"] = "tourism_db",
        });
        return $"Host={container.Hostname};Port={container.GetMappedPublicPort(5432)};Database=tourism_db;"
            + $"Username=tourism_user;Password={Password}";
    }

    public static async Task<string> StartMariaAsync()
    {
        var container = await StartAsync("mariadb:11.4", 3306, new()
        {
            ["MARIADB_ROOT_PASSWORD"] = Password,
            ["MARIADB_DATABASE"] = "tourism_db",
        });
        return $"Server={container.Hostname};Port={container.GetMappedPublicPort(3306)};Database=tourism_db;"
            + $"User ID=root;Password={Password}";
    }

    public static async Task<string> StartRedisAsync()
    {
        var container = await StartAsync("redis:7.4-alpine", 6379, []);
        return $"{container.Hostname}:{container.GetMappedPublicPort(6379)}";
    }

    private static async Task<IContainer> StartAsync(string image, int port, Dictionary<string, string> environment)
    {
        var container = new ContainerBuilder(image)
            .WithEnvironment(environment)
            .WithPortBinding(port, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilExternalTcpPortIsAvailable(port))
            .Build();
        await container.StartAsync();
        return container;
    }
}
