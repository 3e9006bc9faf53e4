using System.Diagnostics;

namespace Tourism.Tests.Embedder;

public sealed class KilledLoadTests : IDisposable
{
    private const int Files = 3000;
    private static readonly string[] Domains = ["FOOD", "HIS", "NAT", "SHOP", "LEI", "STAY"];

    private readonly TempFolder source = new();
    private readonly TempFolder killed = new();
    private readonly TempFolder whole = new();

    public KilledLoadTests()
    {
        for (var number = 0; number < Files; number++)
        {
            var id = $"J_{Domains[number % Domains.Length]}_{number:D6}";
            source.Write($"TL_{Domains[number % Domains.Length]}/{id}.json", Samples.AiHub(
                id, title: $"장소 {number}", text: $"ソウル鍾路区仁寺洞{number}にある場所です。", pairs: [Samples.Pair($"{number}番は何ですか。", $"場所の{number}番です。")]));
        }
    }

    public void Dispose()
    {
        source.Dispose();
        killed.Dispose();
        whole.Dispose();
    }

    [Fact]
    public async Task A_load_that_was_killed_goes_on_and_ends_as_an_undisturbed_one()
    {
        using (var process = Start(killed.Path))
        {
            var progress = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Matches("^[0-9,]+ of 3,000 records", progress);
            await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken); // a batch is written by now, and the next is under way
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
        using var process = Start(killed.Path);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("What was written stays", error, StringComparison.Ordinal);
        Assert.InRange((long)EmbedderRun.Ask(killed.Path, "select count(*) from document")!, 1, Files - 1);
        Assert.Equal(0L, EmbedderRun.Ask(killed.Path, "select count(*) from meta"));
    }

    private Process Start(string dataDirectory)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Tourism.Embedder.dll"), "import", source.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Tourism__DataDirectory"] = dataDirectory;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return Process.Start(start)!;
    }
}
