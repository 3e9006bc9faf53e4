using System.Text;
using Tourism.Core.Regions;
using Tourism.Embedder.Sources;

namespace Tourism.Tests.Embedder;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SourceReader reader;

    public SourceReaderTests()
    {
        var gazetteer = Gazetteer.Load();
        reader = new(new PlaceFileReader(gazetteer), new AiHubFileReader(new DocumentFacts(new RegionFinder(gazetteer))));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_line_of_a_place_file_is_a_record_and_empty_lines_are_none()
    {
        folder.Write("a.jsonl", $"\uFEFF{Samples.Place("P_HIS_1")}\r\n\n  \n{Samples.Place("P_HIS_2")}");

        Assert.Equal([(1, "P_HIS_1", null), (4, "P_HIS_2", null)], Read());
    }

    [Fact]
    public void Broken_long_and_wrongly_encoded_lines_are_rejected_and_the_next_are_read()
    {
        byte[] broken = [.. "{\n"u8, 0xFF, 0xFE, (byte)'\n', .. Encoding.UTF8.GetBytes($"\"{new string('x', SourceReader.MaxBytes)}\"\n{Samples.Place("P_HIS_1")}\n")];
        folder.Write("a.jsonl", broken);

        var records = Read();

        Assert.StartsWith("broken JSON", records[0].Rejection, StringComparison.Ordinal);
        Assert.Equal([(2, null, "wrong encoding: not UTF-8"), (3, null, "line over 1 MiB"), (4, "P_HIS_1", null)], records[1..]);
    }

    [Theory]
    [InlineData("unknown domain 'sea'", "\"domain\":\"his\"", "\"domain\":\"sea\"")]
    [InlineData("no id", "\"id\":\"P_HIS_1\"", "\"id\":\" \"")]
    [InlineData("coordinates out of range", "37.5796", "97.5796")]
    [InlineData("no valid question-answer pair", "\"lang\":\"ko\"", "\"lang\":\"fr\"")]
    [InlineData("visit_minutes or price_level out of range", "\"price_level\":1", "\"price_level\":9")]
    public void A_place_that_cannot_be_used_is_rejected_with_its_reason(string reason, string from, string to)
    {
        folder.Write("a.jsonl", Samples.Place("P_HIS_1").Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(reason, Assert.Single(Read()).Rejection);
    }

    [Fact]
    public void A_place_becomes_a_chunk_for_each_summary_and_pair_in_its_region()
    {
        folder.Write("a.jsonl", Samples.Place("P_HIS_1"));

        var document = Assert.Single(reader.Read(Assert.Single(Find()))).Record.Document!;

        Assert.Equal(4, document.Chunks.Count);
        Assert.Equal(("11", "11110"), (document.ProvinceCode, document.MunicipalityCode));
    }

    [Fact]
    public void Files_that_are_too_large_empty_or_wrongly_encoded_are_rejected()
    {
        folder.Write("1.json", new byte[SourceReader.MaxBytes + 1]);
        folder.Write("2.json", "");
        folder.Write("3.json", Encoding.Unicode.GetBytes('\uFEFF' + Samples.AiHub("J_FOOD_1")));
        folder.Write("4.json", Encoding.UTF8.GetBytes(Samples.AiHub("J_FOOD_2")));

        Assert.Equal(
            [(0, null, "file over 1 MiB"), (0, null, "broken JSON: the file is empty"), (0, null, "wrong encoding: not UTF-8"), (0, "J_FOOD_2", null)], Read());
    }

    [Fact]
    public void Identify_gives_the_ids_of_accepted_records_alone()
    {
        folder.Write("a.jsonl", $"{Samples.Place("P_HIS_1")}\n{{\n{Samples.Place("P_HIS_2", domain: "sea")}");
        folder.Write("b.json", Samples.AiHub("J_FOOD_1"));

        Assert.Equal([(1, "P_HIS_1"), (2, null), (3, null), (0, "J_FOOD_1")], Find().Select(SourcePart.WholeOf).SelectMany(SourceReader.Identify).Select(identity => (identity.Line, identity.Key?.DocumentId)));
    }

    [Fact]
    public void Files_are_found_in_ordinal_order_whatever_the_order_of_the_paths()
    {
        folder.Write("b/1.json", "{}");
        folder.Write("b.jsonl", "{}");
        folder.Write("A.JSON", "{}");
        folder.Write("b/readme.md", "no source");

        var (files, _) = SourceFinder.Find([folder.At("b/1.json"), folder.At("b"), folder.Path], TestContext.Current.CancellationToken);

        Assert.Equal([folder.At("A.JSON"), folder.At("b.jsonl"), folder.At("b/1.json")], files.Select(file => file.Path));
    }

    [Fact]
    public void Loops_of_links_and_links_to_nothing_do_no_harm()
    {
        folder.Write("a/1.json", Samples.AiHub("J_FOOD_1"));
        Directory.CreateSymbolicLink(folder.At("a/loop"), folder.Path);
        Directory.CreateSymbolicLink(folder.At("self"), folder.At("self"));
        File.CreateSymbolicLink(folder.At("gone.json"), folder.At("nothing.json"));

        var (files, problems) = SourceFinder.Find([folder.Path], TestContext.Current.CancellationToken);

        Assert.Equal([folder.At("a/1.json")], files.Select(file => file.Path));
        Assert.Equal([folder.At("gone.json")], problems.Select(problem => problem.Origin));
    }

    [Fact]
    public void A_file_that_is_gone_when_it_is_read_is_rejected()
    {
        var path = folder.Write("a.json", Samples.AiHub("J_FOOD_1"));
        var lines = folder.Write("b.jsonl", Samples.Place("P_HIS_1"));
        var files = Find();
        File.Delete(path);
        File.Delete(lines);

        Assert.All(files.SelectMany(reader.Read), read => Assert.StartsWith("cannot be read: ", read.Record.Rejection));
    }

    private IReadOnlyList<SourceFile> Find() => SourceFinder.Find([folder.Path], TestContext.Current.CancellationToken).Files;

    private List<(int Line, string? DocumentId, string? Rejection)> Read() =>
        [.. Find().SelectMany(reader.Read).Select(read => (read.Line, read.Record.Document?.DocumentId, read.Record.Rejection))];
}
