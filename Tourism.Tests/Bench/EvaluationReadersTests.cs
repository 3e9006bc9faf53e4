using Tourism.Bench.Retrieval;
using Tourism.Tests.Embedder;

namespace Tourism.Tests.Bench;

public sealed class EvaluationReadersTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Each_context_is_one_document_and_each_question_asks_for_its_own()
    {
        folder.Write("a.json", """
            {"data": [{"paragraphs": [
                {"context": "서울은 수도이다.", "qas": [{"question": "수도는?"}, {"question": "서울은?"}]},
                {"context": "부산은 항구이다.", "qas": [{"question": "항구는?"}]},
                {"context": "서울은 수도이다.", "qas": [{"question": "어디?"}]}]}]}
            """);

        var set = SquadReader.Read("set", [new FileInfo(folder.At("a.json"))]);

        Assert.Equal(["서울은 수도이다.", "부산은 항구이다."], set.Documents.Select(document => document.Chunks[0].Text));
        Assert.Equal([0, 0, 1, 0], set.Queries.Select(query => set.Documents.ToList().FindIndex(document => query.Right.Contains(document.DocumentId))));
    }

    [Fact]
    public void Foreign_names_lose_their_last_bracket_and_ask_for_the_rows_that_it_names()
    {
        folder.Write("spots_ko.jsonl", """
            {"title": "경복궁"}
            {"title": "남산 (서울)"}
            {"title": "경 복 궁"}
            """);
        folder.Write("spots_ja.jsonl", """
            {"title": "景福宮（경복궁）"}
            {"title": "南山（ソウル）（남산(서울)）"}
            {"title": "名前だけ"}
            {"title": "昌徳宮（창덕궁）"}
            """);

        var set = NamesReader.Read("set", [new FileInfo(folder.At("spots_ko.jsonl"))], [new FileInfo(folder.At("spots_ja.jsonl"))]);

        Assert.Equal(["景福宮", "南山（ソウル）"], set.Queries.Select(query => query.Text));
        Assert.Equal([2, 1], set.Queries.Select(query => query.Right.Count));
    }

    [Fact]
    public async Task All_methods_and_the_baseline_rank_the_same_queries()
    {
        folder.Write("a.json", """
            {"data": [{"paragraphs": [
                {"context": "경복궁은 서울에 있는 궁궐이다.", "qas": [{"question": "궁궐은 어디에 있나?"}]},
                {"context": "해운대는 부산에 있는 해변이다.", "qas": [{"question": "부산의 해변은?"}]}]}]}
            """);

        var results = await RetrievalEvaluation.RunAsync(SquadReader.Read("set", [new FileInfo(folder.At("a.json"))]), server: null, TestContext.Current.CancellationToken);

        Assert.Equal(["Lucene CJKAnalyzer BM25 (baseline)", "lexical", "vector", "hybrid"], results.Select(result => result.Scores.Method));
        Assert.All(results, result => Assert.Equal((2, 1.0), (result.Scores.Queries, result.Scores.HitAt1)));
    }

    public void Dispose() => folder.Dispose();
}
