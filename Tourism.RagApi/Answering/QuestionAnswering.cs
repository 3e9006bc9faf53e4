using System.Diagnostics;
using Microsoft.Extensions.Options;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Expansion;
using Tourism.RagApi.Operations;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;
using static System.FormattableString;

namespace Tourism.RagApi.Answering;

/// <summary>Question -> answer: from the cache while the corpus is the same, else by retrieval.</summary>
internal sealed class QuestionAnswering(
    HybridRetriever retriever, ExtractiveAnswerer answerer, IIndexReader index, CorpusState corpus, TextEmbedder embedder,
    QueryExpander expander, Gazetteer gazetteer, QueryCache cache, RagMetrics metrics, IOptions<RagOptions> options)
{
    public const string ExtractiveModel = "extractive";

    private readonly Alternatives alternatives = new(index);

    public async Task<RagQueryResponse> AnswerAsync(RagQuestion question, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var state = await corpus.GetAsync(cancellationToken);
        var budget = cache.NewBudget();
        var (cached, hit) = await cache.GetOrCreateAsync(
            KeyOf(question, state), budget, async cancellation => new CachedAnswer(await AnswerUncachedAsync(question, state, budget, cancellation)),
            IsKept, cancellationToken);
        var response = cached.Response;
        var latency = Stopwatch.GetElapsedTime(started);
        metrics.Answered(latency);
        return response with
        {
            Latency = Math.Round(latency.TotalSeconds, 4),
            Metadata = response.Metadata with
            {
                CacheHit = hit,
                ExpansionMetrics = response.Metadata.ExpansionMetrics with { CacheHit = hit },
            },
        };
    }

    // All that decides the answer. The sizes tell a corpus from one that was made anew and counts its versions from 1 again.
    private CacheKey KeyOf(RagQuestion question, IndexState state) => CacheKey.Of(
        Caches.Answer, BuildIdentity.Value, Invariant($"{state.CorpusVersion}/{state.Documents}/{state.Chunks}/{state.Model}"), embedder.Model.ToString(),
        expander.RulesHash, Invariant($"{options.Value.MinimumConfidence}"), question.Normalized);

    // A variant that failed may succeed the next time. What is degraded because of the configuration stays so until a load or a restart, and
    // both change the key: the model of the corpus and the model of this service are parts of it.
    private static bool IsKept(CachedAnswer answer) => answer.Response.Metadata.ExpansionMetrics.FailureCount == 0;

    private async Task<RagQueryResponse> AnswerUncachedAsync(
        RagQuestion question, IndexState state, CacheBudget budget, CancellationToken cancellationToken)
    {
        var found = await retriever.RetrieveAsync(question, near: null, budget, cancellationToken);
        metrics.Expanded(found.DurationMs, found.Failures);
        var answer = await WriteAsync(question, found, cancellationToken);
        string?[] degraded = [found.EmbeddingUsed ? null : "embedding", answer.Untranslated ? "translation" : null];
        return new RagQueryResponse
        {
            Answer = answer.Text,
            Language = question.Language,
            Sources = [.. found.Documents.Select(document => document.Document.DocumentId)],
            Documents = [.. found.Documents.Select(document => ToContract(document, question))],
            Citations = answer.Citations,
            Latency = 0,
            Metadata = new RagMetadata
            {
                Model = ExtractiveModel,
                RetrievedCount = found.Documents.Count,
                TopK = question.TopK,
                Expansion = question.Expansion,
                ParentContext = question.ParentContext,
                CacheHit = false,
                Degraded = [.. degraded.OfType<string>()],
                CorpusVersion = state.CorpusVersion,
                ExpansionMetrics = new ExpansionMetrics
                {
                    Variants = found.Variants,
                    SuccessCount = found.Variants.Count - found.Failures,
                    FailureCount = found.Failures,
                    Retrieved = found.Documents.Count,
                    DurationMs = Math.Round(found.DurationMs, 2),
                    CacheHit = false,
                },
            },
        };
    }

    private async Task<ExtractiveAnswer> WriteAsync(RagQuestion question, RetrievalResult found, CancellationToken cancellationToken)
    {
        var reading = found.Reading;
        if (found.Documents.Count > 0)
        {
            return answerer.Answer(question, reading, await WithAllChunksAsync(found.Documents, cancellationToken));
        }

        if (reading.Scope.IsOutside)
        {
            return answerer.Decline(question, reading, NoAnswer.OutsideScope, Offer.None);
        }

        var offer = await alternatives.FindAsync(answerer.RegionOf(question, reading) ?? reading.PlaceRegion, ExtractiveAnswerer.DomainOf(question, reading), cancellationToken);
        return answerer.Decline(question, reading, NoAnswer.NothingFound, offer);
    }

    // A search finds the chunks that share words with the question; the sentence that answers it may be in another one.
    private async Task<IReadOnlyList<RankedDocument>> WithAllChunksAsync(IReadOnlyList<RankedDocument> found, CancellationToken cancellationToken)
    {
        var documents = (await index.GetDocumentsAsync([.. found.Select(document => document.Document.DocumentId)], cancellationToken))
            .ToDictionary(document => document.DocumentId, StringComparer.Ordinal);
        return [.. found.Select(ranked => ranked with
        {
            Document = documents.GetValueOrDefault(ranked.Document.DocumentId) ?? ranked.Document with { Chunks = ranked.Chunks },
        })];
    }

    private RetrievedDocument ToContract(RankedDocument ranked, RagQuestion question)
    {
        var document = ranked.Document;
        var chunk = ranked.Chunks.FirstOrDefault(found => found.Language == question.Language) ?? ranked.Chunks[0];
        return new RetrievedDocument
        {
            DocumentId = document.DocumentId,
            PlaceName = document.Names[question.Language] ?? document.PlaceName,
            Title = document.Title,
            Domain = document.Domain,
            Area = gazetteer.Describe(document.ProvinceCode, document.MunicipalityCode, question.Language) ?? (document.Area.Length > 0 ? document.Area : null),
            Language = chunk.Language,
            Question = chunk.Question,
            Answer = chunk.Answer,
            Summary = question.ParentContext ? document.Summaries.Best(question.Language) : null,
            Score = Math.Round(ranked.Relevance, 4),
            SourceUrl = document.SourceUrl,
            Lat = document.Location?.Lat,
            Lon = document.Location?.Lon,
        };
    }
}
