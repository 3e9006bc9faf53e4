using Npgsql;
using Tourism.Tests.Embedder;
using Tourism.Tests.Servers;
using EmbedderProcess = Tourism.Bench.Load.EmbedderProcess;

namespace Tourism.Tests.Bench.Load;

public sealed class EmbedderProcessTests : IAsyncLifetime
{
    private readonly TempFolder source = new();
    private TestDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await PostgresServer.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        source.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task An_import_loads_the_folder_and_its_memory_is_measured()
    {
        ManyFiles.Write(source, 20);

        var run = await ImportAsync(source.Path);

        Assert.True(run.PeakMegabytes > 20);
        Assert.Equal(20L, await PostgresRows.AskAsync(database.ConnectionString, "select count(*) from tourism_parent"));
    }

    [Fact]
    public async Task A_failed_import_says_why_without_the_connection_string()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ImportAsync(source.At("missing")));

        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private Task<Tourism.Bench.Load.EmbedderRun> ImportAsync(string folder) =>
        EmbedderProcess.ImportAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString), new DirectoryInfo(folder), Cancellation);
}
