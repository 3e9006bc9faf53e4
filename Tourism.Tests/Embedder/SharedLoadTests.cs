using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

public sealed partial class SharedLoadTests : IAsyncLifetime
{
    private const int Files = 3000;

    private readonly TempFolder source = new();
    private TestDatabase shared = null!;
    private TestDatabase alone = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ManyFiles.Write(source, Files);
        shared = await PostgresServer.CreateDatabaseAsync();
        alone = await PostgresServer.CreateDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        source.Dispose();
        await shared.DisposeAsync();
        await alone.DisposeAsync();
    }

    [Fact]
    public async Task Three_processes_share_a_load_and_write_what_one_would()
    {
        await EmbedderRun.RunOnPostgresAsync(alone.ConnectionString, "import", source.Path);
        using var first = Start();
        await first.ReadProgressAsync(Cancellation);
        Process[] processes;
        await using (await HoldLastJobAsync()) // until all are there
        {
            processes = [first, Start(), Start()];
            await Task.WhenAll(processes.Select(process => process.ReadProgressAsync(Cancellation)));
        }

        var outputs = await Task.WhenAll(processes.Select(EndAsync));

        Assert.Equal(Files, outputs.Sum(output => Count(output, "written")));
        Assert.All(outputs, output => Assert.Contains("Corpus version 1.", output, StringComparison.Ordinal));
        Assert.Contains(outputs, output => output.Contains($"by all processes: {Files:N0} written, 0 unchanged", StringComparison.Ordinal));
        Assert.Equal(1L, await PostgresRows.AskAsync(shared.ConnectionString, "select count(*) from index_load"));
        Assert.Equal(await PostgresRows.ReadAsync(alone.ConnectionString), await PostgresRows.ReadAsync(shared.ConnectionString));
    }

    [Fact]
    public async Task Kill_9_of_one_of_three_at_ten_moments_loses_and_duplicates_nothing()
    {
        await EmbedderRun.RunOnPostgresAsync(alone.ConnectionString, "import", source.Path);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        Process[] processes = [Start(), Start(), Start()];
        for (var kill = 0; kill < 10; kill++)
        {
            await Task.Delay(random.Next(2000), Cancellation);
            var victim = random.Next(processes.Length);
            processes[victim].Kill();
            await processes[victim].WaitForExitAsync(Cancellation);
            processes[victim].Dispose();
            processes[victim] = Start();
        }

        await Task.WhenAll(processes.Select(EndAsync));

        Assert.Equal(Files, await AskAsync("select count(*) from tourism_parent"));
        Assert.Equal(Files, await AskAsync("select count(*) from tourism_child"));
        Assert.Equal(0, await AskAsync("select count(*) from index_load_job"));
        var rows = await PostgresRows.ReadAsync(shared.ConnectionString);
        Assert.True(rows.SequenceEqual(await PostgresRows.ReadAsync(alone.ConnectionString)), $"The rows differ; seed {seed}.");
    }

    private Process Start() => EmbedderProcess.StartOnPostgres(shared.ConnectionString, "import", source.Path);

    private async Task<int> AskAsync(string sql) => (int)(long)(await PostgresRows.AskAsync(shared.ConnectionString, sql))!;

    private async Task<NpgsqlConnection> HoldLastJobAsync()
    {
        var connection = new NpgsqlConnection(shared.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "begin; select from index_load_job where done_at is null order by number desc limit 1 for update skip locked", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
        return connection;
    }

    private static async Task<string> EndAsync(Process process)
    {
        using var ended = process;
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal((0, ""), (process.ExitCode, await error));
        return output;
    }

    private static int Count(string output, string word) =>
        int.Parse(Completed.Match(output).Groups[word].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("""Completed: (?<written>[\d,]+) written, (?<unchanged>[\d,]+) unchanged""")]
    private static partial Regex Completed { get; }
}
