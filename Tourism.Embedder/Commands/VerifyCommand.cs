using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Commands;

/// <summary><c>verify</c>: says whether the index holds what it should, and what helps where it does not.</summary>
internal static partial class VerifyCommand
{
    private static readonly Option<bool> AsJson = new("--json") { Description = "Writes JSON instead of a table." };

    public static Command Create(EmbedderHost host)
    {
        var command = new Command("verify", $"Counts what the index holds and what is wrong with it; changes nothing. Exits with {ExitCodes.Wrong} when something is wrong.") { AsJson };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = host.CreateBuilder().Build();
        var findings = await app.Services.GetRequiredService<IIndexVerifier>().VerifyAsync(cancellationToken);
        var report = new Report(findings.All(finding => finding.Help is null), findings);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            parsed.GetValue(AsJson) ? JsonSerializer.Serialize(report, ReportJson.Default.Report) : Table(report));
        return report.Ok ? ExitCodes.Completed : ExitCodes.Wrong;
    }

    private static string Table(Report report)
    {
        var width = report.Findings.Max(finding => finding.Name.Length);
        return string.Join('\n', report.Findings
            .Select(finding => string.Create(CultureInfo.InvariantCulture,
                $"{finding.Name.PadRight(width)}  {finding.Count,12:N0}{(finding.Help is null ? "" : $"  wrong: {finding.Help}")}"))
            .Append(report.Ok ? "All is as it should be." : "Something is wrong."));
    }

    /// <summary>What was found.</summary>
    /// <param name="Ok">Whether nothing is wrong.</param>
    /// <param name="Findings">The counts, each with what helps where it is wrong.</param>
    internal sealed record Report(bool Ok, IReadOnlyList<IndexFinding> Findings);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Report))]
    private sealed partial class ReportJson : JsonSerializerContext;
}
