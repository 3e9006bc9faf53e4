using System.Diagnostics;
using Microsoft.Extensions.Options;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.RagApi.Expansion;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>Question -> variants -> lexical and vector hits -> fusion -> documents by relevance.</summary>
internal sealed class HybridRetriever(
    IIndexReader index, TextEmbedder embedder, QueryExpander expander, QuestionReader questions, Gazetteer gazetteer, IOptions<RagOptions> options)
{
    private const int HitsPerList = 50;
    private const int CandidateChunks = 200;

    // The hashing embedder sees the same tokens as lexical search, only blurred, so its vote counts less.
    private const double LexicalWeight = 1;
    private const double VectorWeight = 0.5;

    /// <param name="question">The question.</param>
    /// <param name="near">A circle that every document lies in; null for none.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<RetrievalResult> RetrieveAsync(RagQuestion question, GeoCircle? near, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = questions.Read(question.Text);
        IReadOnlyList<string> texts = question.Expansion ? expander.Expand(question.Text, question.Language, question.OwnVariants) : [question.Text];
        var state = await index.GetStateAsync(cancellationToken);
        var embeddingUsed = state.Model is null || state.Model == embedder.Model;
        var embeddings = embeddingUsed ? await embedder.EmbedQueriesAsync(texts, cancellationToken) : null;
        SearchVariant[] variants = [.. texts.Select((text, row) => new SearchVariant(text, Tokens(text, reading), embeddings?[row]))];

        IReadOnlyList<RankedDocument> documents = [];
        var failures = 0;
        foreach (var filter in Filters(question, reading))
        {
            (documents, failures) = await SearchAsync(question, reading, variants, filter with { Within = near }, cancellationToken);
            if (documents.Count > 0)
            {
                break;
            }
        }

        var duration = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new RetrievalResult([.. documents.Take(question.TopK)], texts, failures, duration, embeddingUsed);
    }

    // What the client sets holds always. What the question's words say holds as long as something is found.
    private IEnumerable<SearchFilter> Filters(RagQuestion question, QuestionReading reading)
    {
        TourismDomain? named = reading.Domains.Count == 1 ? reading.Domains[0] : null;
        foreach (var domain in question.Domain is { } fixedDomain ? [fixedDomain] : named is null ? [null] : new TourismDomain?[] { named, null })
        {
            yield return question.Area is { } area ? RegionFilter.OfName(gazetteer, area, domain) : RegionFilter.Of(reading.Region, domain);
        }

        if (question.Area is null && reading.Region is not null && reading.Content.Count > 0)
        {
            yield return new SearchFilter { Domain = question.Domain };
        }
    }

    private async Task<(IReadOnlyList<RankedDocument> Documents, int Failures)> SearchAsync(
        RagQuestion question, QuestionReading reading, IReadOnlyList<SearchVariant> variants, SearchFilter filter, CancellationToken cancellationToken)
    {
        var results = await index.SearchAsync(variants, filter, HitsPerList, cancellationToken);
        var failures = results.Count(result => result.Error is not null);
        if (failures == results.Count)
        {
            throw new ServiceDefaults.Http.StoreUnavailableException("Every variant of the question failed.", results[0].Error);
        }

        var fused = ReciprocalRankFusion.Fuse(results.SelectMany(result => new[] { (result.Lexical, LexicalWeight), (result.Vector, VectorWeight) }));
        var scores = fused.Take(CandidateChunks).ToDictionary(hit => hit.ChunkId, hit => hit.Score);
        var chunks = await index.GetChunksAsync([.. scores.Keys], cancellationToken);
        var tokens = TextAnalyzer.Tokenize(question.Text);
        var statistics = await index.GetTokenStatisticsAsync(
            [.. reading.Content, .. chunks.SelectMany(chunk => IndexedText.NameTokens(chunk.Document)).Concat(tokens).Distinct()], cancellationToken);
        var relevance = new Relevance(reading, tokens, statistics);
        return ([.. Rank(chunks, scores, reading, relevance)], failures);
    }

    private IEnumerable<RankedDocument> Rank(
        IReadOnlyList<StoredChunk> chunks, Dictionary<long, double> scores, QuestionReading reading, Relevance relevance)
    {
        var best = scores.Count > 0 ? scores.Values.Max() : 0;
        return chunks
            .GroupBy(chunk => chunk.Document.DocumentId, StringComparer.Ordinal)
            .Select(group => Judge([.. group.OrderByDescending(chunk => scores[chunk.ChunkId])], scores, best, reading, relevance))
            .Where(document => document.Relevance >= options.Value.MinimumRelevance)
            .OrderByDescending(document => document.Rank)
            .ThenBy(document => document.Document.DocumentId, StringComparer.Ordinal);
    }

    private static RankedDocument Judge(
        List<StoredChunk> chunks, Dictionary<long, double> scores, double best, QuestionReading reading, Relevance relevance)
    {
        var document = chunks[0].Document;
        IndexChunk[] found = [.. chunks.Select(chunk => chunk.Chunk)];
        var coverage = relevance.Coverage(document, found);
        var nameMatch = relevance.NameMatch(document);
        var themeMatch = relevance.ThemeMatch(document);
        var rank = RankScore.Of(scores[chunks[0].ChunkId], best, coverage, nameMatch, themeMatch, reading.Domains.Contains(document.Domain));
        var named = nameMatch >= RankScore.NameThreshold ? nameMatch : 0;
        return new RankedDocument(document, found, Math.Max(Math.Max(coverage, named), themeMatch), nameMatch, rank);
    }

    // Themes are searched as the tags that places carry, whatever the language of the question.
    private static List<string> Tokens(string text, QuestionReading reading) =>
        [.. TextAnalyzer.Tokenize(text).Concat(reading.Themes.SelectMany(TextAnalyzer.Tokenize)).Distinct(StringComparer.Ordinal)];
}
