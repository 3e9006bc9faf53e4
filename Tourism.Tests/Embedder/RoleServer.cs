using Npgsql;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

/// <summary>A server whose roles are those of one test class, for roles belong to all databases of a server.</summary>
public sealed class RoleServer : IAsyncLifetime
{
    public const string LoaderPassword = "loader;'\"pass word";
    public const string RagPassword = "rag-パスワード";

    private PrivatePostgres? server;

    public string Superuser => server!.ConnectionString;

    public string Loader => As("tourism_loader", LoaderPassword);

    public string Rag => As("tourism_rag", RagPassword);

    /// <summary>All that making the roles printed and logged.</summary>
    public string Shown { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        server = await PrivatePostgres.StartAsync();
        var settings = new Dictionary<string, string>(EmbedderProcess.TellingAll)
        {
            ["Database__LoaderPassword"] = LoaderPassword,
            ["Database__RagPassword"] = RagPassword,
        };
        (_, Shown) = await EmbedderProcess.RunOnPostgresAsync(Superuser, settings, TestContext.Current.CancellationToken, "migrate");
    }

    public string As(string user, string password) => new NpgsqlConnectionStringBuilder(Superuser) { Username = user, Password = password }.ConnectionString;

    public static string In(string database, string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;

    public async ValueTask DisposeAsync() => await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
}
