using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Index;
using Tourism.RagApi.Itineraries.Opening;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Itineraries;

/// <summary>What a trip is planned from.</summary>
/// <param name="Candidates">Places that may be visited, best first.</param>
/// <param name="Wished">The places that the traveller names.</param>
/// <param name="Expansion">What the search for the themes did.</param>
internal sealed record TripPlaces(IReadOnlyList<TripCandidate> Candidates, IReadOnlyList<WishedPlace> Wished, ExpansionMetrics Expansion);

/// <summary>The places of the region that the wishes allow, with a score each.</summary>
internal sealed class CandidateFinder(IIndexReader index, ThemeFinder themeFinder, WishedPlaces wishedPlaces)
{
    // By kind, so that the first one by id does not crowd out the others.
    private const int MostPlacesOfKind = 200;
    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(1);

    public async Task<TripPlaces> FindAsync(TripWishes wishes, CancellationToken cancellationToken)
    {
        var region = RegionFilter.Of(wishes.Region, domain: null);
        var wished = await wishedPlaces.FindAsync(wishes.Preferred, region, cancellationToken);
        var themes = await themeFinder.FindAsync(wishes, cancellationToken);
        var kinds = Kinds(wishes);
        var documents = new List<IndexDocument>(wished.Select(place => place.Document).OfType<IndexDocument>().Where(region.Holds));
        var preferred = documents.Select(document => document.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            documents.AddRange(await index.ListDocumentsAsync(region with { Domain = kind }, MostPlacesOfKind, cancellationToken));
        }

        documents.AddRange(themes.Documents.Where(document => kinds.Contains(document.Domain)));
        var avoided = new NamedPlaces(wishes.Avoided);
        var candidates = documents.DistinctBy(document => document.DocumentId)
            .Where(document => document.Location is not null && document.Domain != TourismDomain.Stay && !avoided.Contains(document))
            .Select(document => Candidate(document, wishes, themes, preferred.Contains(document.DocumentId)))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Document.DocumentId, StringComparer.Ordinal);
        return new TripPlaces([.. candidates], wished, themes.Metrics);
    }

    private static TripCandidate Candidate(IndexDocument document, TripWishes wishes, TripThemes themes, bool isPreferred) => new(
        document,
        document.Location!.Value,
        new OpeningTimes(document.Hours, document.Closed),
        document.VisitMinutes is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : UsualLength,
        isPreferred,
        PlaceScore.Of(document, wishes, themes.Fitting(document), isPreferred));

    // Food is always a candidate when meals are wanted; lodging is no visit.
    private static List<TourismDomain> Kinds(TripWishes wishes) =>
        [.. wishes.Domains.Concat(wishes.Meals ? [TourismDomain.Food] : []).Where(domain => domain != TourismDomain.Stay).Distinct()];
}
