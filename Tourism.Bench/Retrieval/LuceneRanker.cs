using System.Globalization;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Tourism.Index;

namespace Tourism.Bench.Retrieval;

/// <summary>The baseline: Lucene's CJKAnalyzer (bigrams) and its BM25 with default parameters, in memory.</summary>
internal sealed class LuceneRanker : IRanker, IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Id = "id";
    private const string Text = "text";

    private readonly RAMDirectory directory = new();
    private readonly CJKAnalyzer analyzer = new(Version);
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public LuceneRanker(IEnumerable<IndexDocument> documents)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var document in documents)
            {
                writer.AddDocument([
                    new StringField(Id, document.DocumentId, Field.Store.YES),
                    new TextField(Text, string.Join('\n', document.Chunks.Select(chunk => chunk.Text)), Field.Store.NO),
                ]);
            }
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    public string Name => "Lucene CJKAnalyzer BM25 (baseline)";

    public Task<IReadOnlyList<string>> RankAsync(string query, CancellationToken cancellationToken)
    {
        var terms = new BooleanQuery();
        foreach (var token in Tokens(query))
        {
            terms.Add(new TermQuery(new Term(Text, token)), Occur.SHOULD);
        }

        var hits = searcher.Search(terms, RetrievalScores.Depth).ScoreDocs;
        return Task.FromResult<IReadOnlyList<string>>([.. hits.Select(hit => searcher.Doc(hit.Doc).Get(Id, CultureInfo.InvariantCulture))]);
    }

    public void Dispose()
    {
        reader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }

    private List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        using var stream = analyzer.GetTokenStream(Text, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(term.ToString());
        }

        stream.End();
        return tokens;
    }
}
