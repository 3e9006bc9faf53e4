using System.Diagnostics;
using Microsoft.Extensions.Options;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.RagApi.Expansion;
using Tourism.RagApi.Questions;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Retrieval;

/// <summary>Question -> variants -> lexical and vector hits -> fusion -> documents by relevance.</summary>
internal sealed class HybridRetriever(
    IIndexReader index, TextEmbedder embedder, QueryExpander expander, QuestionReader questions, Gazetteer gazetteer,
    HanjaReadings readings, IOptions<RagOptions> options)
{
    private const int HitsPerList = 50;
    private const int CandidateChunks = 200;

    // The question's own words decide; its variants help where they find nothing.
    private const double VariantWeight = 0.3;

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
        var terms = questions.SearchTerms(texts, reading);
        SearchVariant[] variants = [.. texts.Select((text, row) => new SearchVariant(text, terms[row], embeddings?[row]))];

        var documents = new List<RankedDocument>();
        var failures = 0;
        foreach (var step in SearchPlan.Of(question, reading, gazetteer))
        {
            if (LeavesRegion(step, reading) && !SearchPlan.MayLeaveRegion(reading, documents.Count))
            {
                break;
            }

            var (found, failed) = await SearchAsync(question, reading, variants, step with { Filter = Within(step.Filter, near) }, cancellationToken);
            documents.AddRange(found.Where(document => documents.All(known => known.Document.DocumentId != document.Document.DocumentId)));
            failures = Math.Max(failures, failed);
            if (documents.Count >= question.TopK)
            {
                break;
            }
        }

        var duration = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new RetrievalResult([.. documents.Take(question.TopK)], texts, failures, duration, embeddingUsed);
    }

    private static bool LeavesRegion(SearchStep step, QuestionReading reading) => reading.Region is not null && !step.InRegion;

    private static SearchFilter Within(SearchFilter filter, GeoCircle? near) => near is null ? filter : filter with { Within = near };

    private async Task<(List<RankedDocument> Documents, int Failures)> SearchAsync(
        RagQuestion question, QuestionReading reading, IReadOnlyList<SearchVariant> variants, SearchStep step, CancellationToken cancellationToken)
    {
        var results = (await index.SearchAsync(variants, step.Filter, HitsPerList, cancellationToken)).ToList();
        if (SearchPlan.OfNamedDomain(step, reading) is { } ofDomain)
        {
            results.AddRange(await index.SearchAsync(variants, ofDomain, HitsPerList, cancellationToken));
        }

        var failures = Math.Min(variants.Count, results.Count(result => result.Error is not null));
        if (results.All(result => result.Error is not null))
        {
            throw new StoreUnavailableException("Every variant of the question failed.", results[0].Error);
        }

        var fused = ScoreFusion.Fuse(results.Select((result, row) => (result, row % variants.Count == 0 ? 1 : VariantWeight)), embedder.FusionWeight);
        var scores = fused.Take(CandidateChunks).ToDictionary(hit => hit.ChunkId, hit => hit.Score);
        var chunks = await index.GetChunksAsync([.. scores.Keys], cancellationToken);
        return (await RankAsync(question, reading, step, chunks, scores, cancellationToken), failures);
    }

    private async Task<List<RankedDocument>> RankAsync(
        RagQuestion question, QuestionReading reading, SearchStep step, IReadOnlyList<StoredChunk> chunks, Dictionary<long, double> scores, CancellationToken cancellationToken)
    {
        var documents = chunks.GroupBy(chunk => chunk.Document.DocumentId, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(chunk => scores[chunk.ChunkId]).ToList()).ToList();
        var asked = TextAnalyzer.Tokenize(string.Join(' ', reading.AreaNames.Prepend(question.Text)));
        var tokens = documents.SelectMany(found => IndexedText.NameTokens(found[0].Document))
            .Concat(asked).Concat(reading.Place.Concat(reading.Content).SelectMany(word => word.Tokens)).ToHashSet(StringComparer.Ordinal);
        var statistics = await index.GetTokenStatisticsAsync(tokens, cancellationToken);
        var relevance = new Relevance(reading, statistics, step.InRegion);
        var names = new NameMatch(asked, reading.Content, statistics);
        var best = scores.Count > 0 ? scores.Values.Max() : 0;
        return [.. documents
            .Select(found => Judge(found, scores[found[0].ChunkId], best, relevance, names))
            .Where(document => document.Relevance >= options.Value.MinimumRelevance)
            .OrderByDescending(document => document.Rank)
            .ThenBy(document => document.Document.DocumentId, StringComparer.Ordinal)];
    }

    private RankedDocument Judge(List<StoredChunk> found, double fused, double bestFused, Relevance relevance, NameMatch names)
    {
        var document = found[0].Document;
        IndexChunk[] chunks = [.. found.Select(chunk => chunk.Chunk)];
        var sounds = new NameSounds(document, readings);
        var nameMatch = names.Of(document, sounds);
        var features = relevance.Of(document, chunks, sounds, nameMatch);
        return new RankedDocument(document, chunks, Answerability.Of(features), nameMatch, RankScore.Of(fused, bestFused, features.Coverage, nameMatch));
    }
}
