using System.Diagnostics;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Questions;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Retrieval;

/// <summary>Question -> variants -> lexical and vector hits -> fusion -> documents by relevance -> those that are given.</summary>
internal sealed class HybridRetriever(
    IIndexReader index, TextEmbedder embedder, CachedVariants cached, QuestionReader questions, Gazetteer gazetteer,
    HanjaReadings readings, RelevanceModel model, Selection selection)
{
    private const int HitsPerList = 50;
    private const int CandidateChunks = 200;
    private const int PlacesOfRegion = 200;

    /// <param name="question">The question.</param>
    /// <param name="near">A circle that every document lies in; null for none.</param>
    /// <param name="budget">What the request may still wait for Redis; null leaves the caches alone.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<RetrievalResult> RetrieveAsync(RagQuestion question, GeoCircle? near, CacheBudget? budget, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = questions.Read(question.Text);
        var texts = await cached.ExpandAsync(question, budget, cancellationToken);
        var state = await index.GetStateAsync(cancellationToken);
        var embeddingUsed = state.Model is null || state.Model == embedder.Model;
        var embeddings = embeddingUsed ? await cached.EmbedAsync(texts, budget, cancellationToken) : null;
        var terms = questions.SearchTerms(texts, reading);
        SearchVariant[] variants = [.. texts.Select((text, row) => new SearchVariant(text, terms[row], embeddings?[row]))];

        // Of several regions each is looked in by itself, so that none crowds out the others.
        Region?[] regions = question.Area is null ? [reading.Region, .. reading.OtherRegions] : [reading.Region];
        var found = new List<Found>();
        foreach (var region in regions)
        {
            found.Add(await FindAsync(question, reading with { Region = region }, variants, near, cancellationToken));
        }

        var duration = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new RetrievalResult(
            reading, [.. InTurns(found.Select(ofRegion => ofRegion.Selected)).DistinctBy(document => document.Document.DocumentId).Take(question.TopK)],
            found[0].Ranked, texts, found.Max(ofRegion => ofRegion.Failures), duration, embeddingUsed);
    }

    private async Task<Found> FindAsync(
        RagQuestion question, QuestionReading reading, SearchVariant[] variants, GeoCircle? near, CancellationToken cancellationToken)
    {
        var hits = new HitList(variants.Length);
        IReadOnlyList<RankedDocument> ranked = [];
        IReadOnlyList<RankedDocument> selected = [];
        var steps = reading.AsksAnything || question.Area is not null ? SearchPlan.Of(question, reading, gazetteer) : [];
        foreach (var step in steps)
        {
            if (reading.Region is not null && !step.InRegion && !SearchPlan.MayLeaveRegion(reading, selected.Count))
            {
                break;
            }

            await SearchAsync(variants, reading, step with { Filter = Within(step.Filter, near) }, hits, cancellationToken);
            var candidates = await CandidatesAsync(hits, cancellationToken);
            if (reading.AsksForRegion && step.InRegion)
            {
                candidates.AddRange(await OfRegionAsync(Within(step.Filter, near), candidates, cancellationToken));
            }

            ranked = await RankAsync(question, reading, candidates, cancellationToken);
            selected = selection.Of(ranked, reading);
            if (selected.Count >= question.TopK)
            {
                break;
            }
        }

        return new Found(ranked, selected, hits.Failures);
    }

    // The name of a region says nothing of which of its places to see; a search finds those that say it most often.
    private async Task<IEnumerable<Candidate>> OfRegionAsync(SearchFilter filter, IEnumerable<Candidate> known, CancellationToken cancellationToken)
    {
        var ids = (await index.ListDocumentsAsync(filter, PlacesOfRegion, cancellationToken)).Select(document => document.DocumentId)
            .Except(known.Select(candidate => candidate.Document.DocumentId), StringComparer.Ordinal).ToList();
        var documents = await index.GetDocumentsAsync(ids, cancellationToken);
        return documents.Select(document => new Candidate(document with { Chunks = [] }, document.Chunks, Fused: 0, Lead: -1, InRegion: true));
    }

    // The first of each list, then the second of each.
    private static IEnumerable<RankedDocument> InTurns(IEnumerable<IReadOnlyList<RankedDocument>> lists) =>
        lists.SelectMany((list, row) => list.Select((document, rank) => (document, rank, row))).OrderBy(entry => entry.rank).ThenBy(entry => entry.row).Select(entry => entry.document);

    private static SearchFilter Within(SearchFilter filter, GeoCircle? near) => near is null ? filter : filter with { Within = near };

    private async Task SearchAsync(SearchVariant[] variants, QuestionReading reading, SearchStep step, HitList hits, CancellationToken cancellationToken)
    {
        var results = await index.SearchAsync(variants, step.Filter, HitsPerList, cancellationToken);
        if (results.All(result => result.Error is not null))
        {
            throw new StoreUnavailableException("Every variant of the question failed.", results[0].Error);
        }

        hits.Add(results, step.InRegion);
        if (SearchPlan.OfNamedDomain(step, reading) is { } ofDomain)
        {
            hits.Add(await index.SearchAsync(variants, ofDomain, HitsPerList, cancellationToken), step.InRegion);
        }
    }

    private async Task<IReadOnlyList<RankedDocument>> RankAsync(
        RagQuestion question, QuestionReading reading, IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        var tokens = candidates.SelectMany(candidate => IndexedText.NameTokens(candidate.Document)).Concat(Relevance.Tokens(reading, question.Text))
            .Concat(reading.Words.SelectMany(word => word.Tokens)).ToHashSet(StringComparer.Ordinal);
        var relevance = new Relevance(reading, question.Text, await index.GetTokenStatisticsAsync(tokens, cancellationToken), readings, model);
        return [.. candidates.Select(relevance.Of).Where(document => Eligibility.Is(document, reading))
            .OrderByDescending(document => document.Relevance)
            .ThenBy(document => document.Document.DocumentId, StringComparer.Ordinal)];
    }

    private async Task<List<Candidate>> CandidatesAsync(HitList hits, CancellationToken cancellationToken)
    {
        var scores = hits.Fuse(embedder.FusionWeight).Take(CandidateChunks).ToDictionary(hit => hit.ChunkId, hit => hit.Score);
        var chunks = await index.GetChunksAsync([.. scores.Keys], cancellationToken);
        var documents = chunks.GroupBy(chunk => chunk.Document.DocumentId, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(chunk => scores[chunk.ChunkId]).ToList())
            .OrderByDescending(group => scores[group[0].ChunkId]).ToList();
        var best = documents.Count > 0 ? scores[documents[0][0].ChunkId] : 0;
        return [.. documents.Select((found, rank) => new Candidate(
            found[0].Document,
            [.. found.Select(chunk => chunk.Chunk)],
            ShareOf(rank),
            ShareOf(rank) - ShareOf(rank == 0 ? 1 : 0),
            found.Exists(chunk => hits.IsInRegion(chunk.ChunkId))))];

        // Vectors alone may find nothing better than a cosine of 0.
        double ShareOf(int rank) => best > 0 && rank < documents.Count ? scores[documents[rank][0].ChunkId] / best : 0;
    }

    private sealed record Found(IReadOnlyList<RankedDocument> Ranked, IReadOnlyList<RankedDocument> Selected, int Failures);
}
