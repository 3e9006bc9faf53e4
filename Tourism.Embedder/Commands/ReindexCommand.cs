using System.CommandLine;
using System.Globalization;
using Tourism.Embedder.Loading;
using Tourism.Embedder.Sources;
using Tourism.Index.Loads;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Commands;

/// <summary><c>reindex</c>: derives anew what the index keeps beside the documents, without embedding.</summary>
internal static class ReindexCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Every document, not only those whose derived data is missing or outdated." };

    public static Command Create(EmbedderHost host)
    {
        var command = new Command(
            "reindex",
            "Derives terms, regions and hashes of stored documents anew, and counts all terms. Vectors stay as they are. Several processes share the work, and one that was killed is gone on with.")
        { All };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    public static async Task RunAsync(IServiceProvider services, bool all, TextWriter output, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        var summary = await ProgressDisplay.RunAsync(output, time, progress => services.GetRequiredService<IReindexer>().RunAsync(
            all,
            services.GetRequiredService<StoredDocumentReader>().Read,
            progress.Select<LoadProgress, ReindexProgress>(done => new(LoadPhase.Loading, done.Done, done.Total)),
            progress.Select<LoadProgress, IndexBuild>(build => new(LoadPhase.Indexing, (int)(build.Share * 100), 100)),
            cancellationToken));
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Indexed {summary.Documents:N0} documents in {seconds:F2} s ({summary.Documents / Math.Max(0.001, seconds):N0} documents/s). Corpus version {summary.CorpusVersion}."));
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = host.CreateBuilder().Build();
        var output = parsed.InvocationConfiguration.Output;
        if (app.Services.GetService<IReindexer>() is null)
        {
            await output.WriteLineAsync("ConnectionStrings:tourismdb is not set. In the embedded store `import` derives all again by itself where it is outdated.");
            return ExitCodes.Completed;
        }

        await RunAsync(app.Services, parsed.GetValue(All), output, cancellationToken);
        return ExitCodes.Completed;
    }
}
