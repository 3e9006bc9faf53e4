using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.Index.Terms;

namespace Tourism.Bench.Retrieval;

/// <summary>Loads a set into an index of its own and ranks all its queries by every method and by the baseline.</summary>
internal static class RetrievalEvaluation
{
    private const int BatchSize = 200;

    public static async Task<IReadOnlyList<(RetrievalScores Scores, IReadOnlyList<JudgedRanking> Rankings)>> RunAsync(
        EvaluationSet set, NpgsqlConnectionStringBuilder? server, CancellationToken cancellationToken)
    {
        await using var index = await EvaluationIndex.CreateAsync(server, cancellationToken);
        await LoadAsync(index.Services, set.Documents, cancellationToken);
        using var baseline = new LuceneRanker(set.Documents);
        IRanker[] rankers = [baseline, .. Enum.GetValues<RankingMode>().Select(mode => ActivatorUtilities.CreateInstance<IndexRanker>(index.Services, mode))];
        var results = new List<(RetrievalScores, IReadOnlyList<JudgedRanking>)>();
        foreach (var ranker in rankers)
        {
            var rankings = await RankAsync(ranker, set.Queries, cancellationToken);
            results.Add((RetrievalScores.Of(ranker.Name, rankings), rankings));
        }

        return results;
    }

    private static async Task<List<JudgedRanking>> RankAsync(IRanker ranker, IReadOnlyList<EvaluationQuery> queries, CancellationToken cancellationToken)
    {
        var rankings = new List<JudgedRanking>(queries.Count);
        foreach (var query in queries)
        {
            var started = Stopwatch.GetTimestamp();
            var ids = await ranker.RankAsync(query.Text, cancellationToken);
            rankings.Add(JudgedRanking.Of(query, ids, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        return rankings;
    }

    private static async Task LoadAsync(IServiceProvider services, IReadOnlyList<IndexDocument> documents, CancellationToken cancellationToken)
    {
        var embedder = services.GetRequiredService<TextEmbedder>();
        await using var writer = await services.GetRequiredService<IIndexWriterFactory>().OpenAsync(yields: false, cancellationToken);
        foreach (var batch in documents.Chunk(BatchSize))
        {
            var embedded = new List<EmbeddedDocument>(batch.Length);
            foreach (var document in batch)
            {
                var vectors = await embedder.EmbedPassagesAsync(document.Chunks.Select(chunk => chunk.Text), cancellationToken);
                embedded.Add(new EmbeddedDocument(document, "", vectors));
            }

            await writer.UpsertAsync(embedded, embedder.Model, cancellationToken);
        }

        await writer.CompleteLoadAsync(embedder.Model, cancellationToken);
    }
}
