using Spectre.Console;
using Tourism.Bench.Load;
using Tourism.Bench.Synthetic;

namespace Tourism.Tests.Bench.Load;

public sealed class EmbedderTablesTests
{
    [Fact]
    public void Documents_a_second_follow_from_the_median_and_every_peak_is_told()
    {
        var imports = new Dictionary<int, List<EmbedderImport>>
        {
            [1] = [Import(10, peaks: [101]), Import(40, peaks: [102]), Import(20, peaks: [103])],
            [3] = [Import(5, peaks: [201, 202, 203])],
        };

        var lines = Render(EmbedderTables.Speed(new SyntheticSize(1000, 5800), imports));

        Assert.Contains(lines, line => line is ["1", "20.0", "50", _, "101, 102, 103"]);
        Assert.Contains(lines, line => line is ["3", "5.0", "200", _, "201, 202, 203"]);
    }

    [Fact]
    public void A_table_that_any_run_wrote_otherwise_is_named()
    {
        var imports = new Dictionary<int, List<EmbedderImport>>
        {
            [1] = [Import(1, new TableContents("same", 7, 1), new TableContents("other", 8, 2))],
            [3] = [Import(1, new TableContents("same", 7, 1), new TableContents("other", 8, 2)), Import(1, new TableContents("same", 7, 1), new TableContents("other", 8, 3))],
        };

        var lines = Render(EmbedderTables.Contents(imports));

        Assert.Contains(lines, line => line is ["same", "7", "7", "1", "yes"]);
        Assert.Contains(lines, line => line is ["other", "8", "8", "2", "NO"]);
    }

    private static EmbedderImport Import(double seconds, params double[] peaks) => new(seconds, seconds + 1, peaks, []);

    private static EmbedderImport Import(double seconds, params TableContents[] tables) => new(seconds, seconds + 1, [100], tables);

    private static List<string[]> Render(Table table)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        console.Write(table);
        return [.. text.ToString().Split('\n').Select(line => line.Split('│', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
