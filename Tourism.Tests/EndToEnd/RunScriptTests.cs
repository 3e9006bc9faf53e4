using System.Diagnostics;

namespace Tourism.Tests.EndToEnd;

public sealed class RunScriptTests
{
    [Theory]
    [InlineData("--port", "abc")]
    [InlineData("--port", "0")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "99999999999999999999")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "8000 8001")]
    [InlineData("--port", "")]
    [InlineData("--port")]
    public async Task A_port_that_is_none_is_refused_at_once(params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.StartsWith("run: --port needs a number from 1 to 65535", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_says_when_it_stops()
    {
        var (exitCode, output, _) = await RunAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.Contains("until one of its services stops", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = [Repository.PathOf("run"), .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error);
    }
}
