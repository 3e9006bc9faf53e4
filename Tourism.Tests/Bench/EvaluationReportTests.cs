using Tourism.Bench.Retrieval;
using Tourism.Tests.Embedder;

namespace Tourism.Tests.Bench;

public sealed class EvaluationReportTests
{
    [Fact]
    public async Task A_report_is_read_as_it_was_written()
    {
        using var folder = new TempFolder();
        var report = new EvaluationReport(
            EvaluationStore.Embedded,
            [new SetScores("set", 3, 2, [new RetrievalScores("hybrid", 2, 0.5, 0.75, 1, 0.6, 0.7, 1.5, 2.5)])],
            [new JudgedScores("test", 10, 0.8, 0.9, 0.85, 0.1, 5, 1, 20, 1)]);

        await report.WriteAsync(folder.At("report.json"), TestContext.Current.CancellationToken);

        Assert.Equal(report.Figures(), EvaluationReport.Read(folder.At("report.json")).Figures());
    }

    [Fact]
    public void Another_file_is_refused_by_name()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.At("other.json"), "[]");

        var error = Assert.Throws<InvalidDataException>(() => { EvaluationReport.Read(folder.At("other.json")); });

        Assert.Contains("other.json", error.Message, StringComparison.Ordinal);
    }
}
