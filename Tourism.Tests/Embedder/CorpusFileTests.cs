using System.IO.Compression;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

public sealed class CorpusFileTests : IDisposable
{
    private readonly TempFolder source = new();
    private readonly TempFolder data = new();
    private readonly TempFolder other = new();

    private string Exported => source.At("corpus.jsonl.gz");

    public void Dispose()
    {
        source.Dispose();
        data.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task An_exported_corpus_is_imported_as_it_was_and_known_to_the_next_load()
    {
        await FillAsync();

        var export = await EmbedderRun.RunAsync(data.Path, "export", Exported);
        var import = await EmbedderRun.RunAsync(other.Path, "import", Exported);
        var reload = await EmbedderRun.RunAsync(other.Path, "import", source.At("in"));

        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Contains("Exported 251 documents with 1,003 chunks, corpus version 1", export.Output, StringComparison.Ordinal);
        Assert.Contains("251 written, 0 unchanged", import.Output, StringComparison.Ordinal);
        Assert.Contains("0 written, 251 unchanged", reload.Output, StringComparison.Ordinal);
        Assert.Equal(EmbedderRun.Rows(data.Path), EmbedderRun.Rows(other.Path));
        Assert.Equal(["corpus.jsonl.gz", "in"], Directory.GetFileSystemEntries(source.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_corpus_goes_to_PostgreSQL_and_back()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await FillAsync();
        await EmbedderRun.RunAsync(data.Path, "export", Exported);

        var import = await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "import", Exported);
        var export = await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "export", other.At("back.gz"));
        await EmbedderRun.RunAsync(other.Path, "import", other.At("back.gz"));

        Assert.Contains("251 written", import.Output, StringComparison.Ordinal);
        Assert.Contains("Exported 251 documents with 1,003 chunks, corpus version 1", export.Output, StringComparison.Ordinal);
        Assert.Equal(WithoutVectors(data), WithoutVectors(other)); // PostgreSQL keeps them in half precision
        Assert.Equal(1003L, EmbedderRun.Ask(other.Path, "select count(*) from chunk where length(embedding) = 1536"));
    }

    [Theory]
    [InlineData("its end", -20)]
    [InlineData("most of it", -3000)]
    public async Task A_file_that_was_cut_off_is_refused_before_anything_is_loaded(string lost, int length)
    {
        Assert.NotEmpty(lost);
        await FillAsync();
        await EmbedderRun.RunAsync(data.Path, "export", Exported);
        using (var file = File.OpenWrite(Exported))
        {
            file.SetLength(file.Length + length);
        }

        var run = await EmbedderRun.RunAsync(other.Path, "import", Exported);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is no whole corpus file", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(other.Path));
    }

    [Fact]
    public async Task A_file_with_a_line_less_is_refused()
    {
        await FillAsync();
        await EmbedderRun.RunAsync(data.Path, "export", Exported);
        var lines = ReadLines();
        lines.RemoveAt(7);
        WriteLines(lines);

        var run = await EmbedderRun.RunAsync(other.Path, "import", Exported);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it was altered", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_file_is_imported_alone()
    {
        await FillAsync();
        await EmbedderRun.RunAsync(data.Path, "export", Exported);

        var run = await EmbedderRun.RunAsync(other.Path, "import", Exported, source.At("in"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("imported alone", run.Error, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        source.Write("in/a.jsonl", string.Join('\n', Enumerable.Range(0, 250).Select(number => Samples.Place($"P_{number:D3}", answer: $"{number}"))));
        source.Write("in/b.json", Samples.AiHub("J_FOOD_1", pairs: [Samples.Pair("1", "2"), Samples.Pair("3", "4"), Samples.Pair("5", "6")]));
        await EmbedderRun.RunAsync(data.Path, "import", source.At("in"));
    }

    private List<string> ReadLines()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Exported), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private void WriteLines(IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(Exported), CompressionMode.Compress));
        foreach (var line in lines)
        {
            writer.Write(line + '\n');
        }
    }

    private static List<string> WithoutVectors(TempFolder folder) =>
        [.. EmbedderRun.Rows(folder.Path).Select(row => string.Join('|', row.Split('|')[..^2]))];
}
