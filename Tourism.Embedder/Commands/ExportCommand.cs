using System.CommandLine;
using System.Globalization;
using Tourism.Embedder.Corpus;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Commands;

/// <summary><c>export</c>: writes the whole corpus to a file, which <c>import</c> loads into any store without embedding.</summary>
internal static class ExportCommand
{
    private static readonly Argument<FileInfo> Target = new("file")
    {
        Description = "Where to write it, such as corpus.jsonl.gz. A file that is there is replaced once the new one is whole.",
    };

    public static Command Create(EmbedderHost host)
    {
        var command = new Command("export", "Writes the whole corpus, vectors included, to one compressed file. `import` of that file loads it into any store without embedding.") { Target };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = host.CreateBuilder().Build();
        var output = parsed.InvocationConfiguration.Output;
        var target = parsed.GetRequiredValue(Target).FullName;
        await using var corpus = await app.Services.GetRequiredService<ICorpusReader>().OpenAsync(cancellationToken);
        var end = await ProgressDisplay.RunAsync(
            output, app.Services.GetRequiredService<TimeProvider>(), progress => CorpusFileWriter.WriteAsync(target, corpus, progress, cancellationToken));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Exported {end.Documents:N0} documents with {end.Chunks:N0} chunks, corpus version {end.CorpusVersion}, to {target}."));
        return ExitCodes.Completed;
    }
}
