using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tourism.Tests.Servers;

/// <summary>Runs <c>eng/services</c>, which starts and stops servers that are installed on this machine.</summary>
internal static partial class ServicesScript
{
    /// <summary>What went wrong, or null.</summary>
    public static async Task<string?> TryAsync(params string[] arguments)
    {
        var (status, _, messages) = await RunAsync(arguments);
        return status == 0 ? null : messages;
    }

    public static async Task<string> ConnectionStringAsync(Server server, params string[] options)
    {
        var (_, output, messages) = await RunAsync(["env", server.Name, .. options]);
        var match = Export().Match(output);
        return match.Success ? match.Groups[1].Value : throw new InvalidOperationException(messages);
    }

    private static async Task<(int Status, string Output, string Messages)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathOf("eng", "services"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var messages = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await messages);
        }
        catch (Win32Exception exception)
        {
            return (-1, "", $"bash: {exception.Message}");
        }
    }

    [GeneratedRegex("^export [A-Z_]+='(.*)'$", RegexOptions.Multiline)]
    private static partial Regex Export();
}
