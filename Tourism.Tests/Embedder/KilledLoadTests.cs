using System.Diagnostics;

namespace Tourism.Tests.Embedder;

public sealed class KilledLoadTests : IDisposable
{
    private const int Files = 3000;

    private readonly TempFolder source = new();
    private readonly TempFolder killed = new();
    private readonly TempFolder whole = new();

    public KilledLoadTests() => ManyFiles.Write(source, Files);

    public void Dispose()
    {
        source.Dispose();
        killed.Dispose();
        whole.Dispose();
    }

    [Fact]
    public async Task A_load_that_was_killed_goes_on_and_ends_as_an_undisturbed_one()
    {
        using (var process = EmbedderProcess.Start(killed.Path, "import", source.Path))
        {
            var progress = await process.ReadProgressAsync(TestContext.Current.CancellationToken);
            Assert.Matches("^[0-9,]+ of 3,000 records", progress);
            await process.ReadProgressAsync(TestContext.Current.CancellationToken); // a batch is written by now, and the next is under way
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var stored = (long)EmbedderRun.Ask(killed.Path, "select count(*) from document")!;
        var rerun = await EmbedderRun.RunAsync(killed.Path, "import", source.Path);
        await EmbedderRun.RunAsync(whole.Path, "import", source.Path);

        Assert.InRange(stored, 1, Files - 1);
        Assert.Equal(0, rerun.ExitCode);
        Assert.Contains($"{Files - stored:N0} written, {stored:N0} unchanged", rerun.Output, StringComparison.Ordinal);
        Assert.Equal(EmbedderRun.Rows(whole.Path), EmbedderRun.Rows(killed.Path));
        Assert.Equal("ok", EmbedderRun.Ask(killed.Path, "pragma integrity_check"));
    }

    [Fact]
    public async Task A_load_that_is_cancelled_exits_with_130_and_keeps_what_it_wrote()
    {
        using var process = EmbedderProcess.Start(killed.Path, "import", source.Path);
        await process.ReadProgressAsync(TestContext.Current.CancellationToken);
        await process.ReadProgressAsync(TestContext.Current.CancellationToken);
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("What was written stays", error, StringComparison.Ordinal);
        Assert.InRange((long)EmbedderRun.Ask(killed.Path, "select count(*) from document")!, 1, Files - 1);
        Assert.Equal(0L, EmbedderRun.Ask(killed.Path, "select count(*) from meta"));
    }
}
