using System.CommandLine;
using OpenTelemetry.Metrics;
using Tourism.Embedder.Corpus;
using Tourism.Embedder.Loading;
using Tourism.Embedder.Sources;
using Tourism.Index.Embedding;

namespace Tourism.Embedder.Commands;

/// <summary><c>import</c>: loads files and folders once.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileSystemInfo[]> Paths = new Argument<FileSystemInfo[]>("path")
    {
        Description = "Place files (*.jsonl), AI Hub files (*.json), or folders that hold them; or one file that `export` wrote.",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    private static readonly Option<Tourism.Core.TourismDomain[]> Domains = new("--domains")
    {
        Description = "Only documents of these domains, such as food,his.",
        HelpName = "food,his",
        CustomParser = Arguments.Domains,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Reads and checks everything and leaves the index alone." };

    private static readonly Option<int?> Limit = new("--limit") { Description = "At most this many documents.", HelpName = "N" };

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Writes all rejections and warnings to this file as JSON lines.", HelpName = "file" };

    private static readonly Option<int?> Workers = new("--workers")
    {
        Description = $"Jobs that this process works on at once; {LoadRequest.DefaultWorkers} by default.",
        HelpName = "N",
    };

    public static Command Create(EmbedderHost host)
    {
        var command = new Command("import", $"Loads documents into the index. What is stored already is skipped.\n\n{ExitCodes.Help}") { Paths, Domains, DryRun, Limit, Report, Workers };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Limit) is <= 0)
            {
                result.AddError("--limit must be 1 or more.");
            }

            if (result.GetValue(Workers) is < 1 or > 64)
            {
                result.AddError("--workers must be from 1 to 64.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        IReadOnlyList<string> paths = [.. parsed.GetRequiredValue(Paths).Select(path => path.FullName)];
        var isCorpus = paths.Any(CorpusFile.IsOne);
        if (isCorpus && (paths.Count > 1 || new Option[] { Domains, Limit, DryRun }.Any(option => parsed.GetResult(option) is { Implicit: false })))
        {
            await console.Error.WriteLineAsync("A file that `export` wrote is imported alone and whole: without other paths, --domains, --limit and --dry-run.");
            return ExitCodes.WrongUsage;
        }

        await using var app = host.CreateBuilder().Build();
        app.Services.GetService<MeterProvider>(); // not started as a server: this begins the export of metrics where one is configured
        await using var report = parsed.GetValue(Report)?.CreateText();
        var journal = new LoadJournal(app.Services.GetRequiredService<EmbedderMetrics>(), report);
        var summary = await ProgressDisplay.RunAsync(console.Output, app.Services.GetRequiredService<TimeProvider>(), progress => isCorpus
            ? LoadCorpusAsync(app.Services, paths[0], parsed, journal, progress, cancellationToken)
            : LoadFilesAsync(app.Services, paths, parsed, journal, progress, cancellationToken));
        LoadReport.Write(console.Output, summary, journal);
        return ExitCodes.Completed;
    }

    private static async Task<LoadSummary> LoadCorpusAsync(
        IServiceProvider services, string path, ParseResult parsed, LoadJournal journal, IProgress<LoadProgress> progress, CancellationToken cancellationToken)
    {
        var file = CorpusFile.Verify(path, cancellationToken);
        using var jobs = new CorpusJobs(file, file.Header.Model ?? services.GetRequiredService<TextEmbedder>().Model);
        return await services.GetRequiredService<LoadRunner>().RunAsync(
            jobs, parsed.GetValue(Workers) ?? LoadRequest.DefaultWorkers, journal, progress, cancellationToken);
    }

    private static Task<LoadSummary> LoadFilesAsync(
        IServiceProvider services, IReadOnlyList<string> paths, ParseResult parsed, LoadJournal journal, IProgress<LoadProgress> progress,
        CancellationToken cancellationToken)
    {
        var (files, problems) = SourceFinder.Find(paths, cancellationToken);
        foreach (var problem in problems)
        {
            journal.Reject(problem);
        }

        var request = new LoadRequest
        {
            Files = files,
            Domains = parsed.GetValue(Domains) ?? [],
            Limit = parsed.GetValue(Limit) ?? int.MaxValue,
            DryRun = parsed.GetValue(DryRun),
            Workers = parsed.GetValue(Workers) ?? LoadRequest.DefaultWorkers,
        };
        return services.GetRequiredService<Importer>().LoadAsync(request, journal, progress, cancellationToken);
    }
}
