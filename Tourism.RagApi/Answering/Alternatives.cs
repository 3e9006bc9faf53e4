using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Answering;

/// <summary>Places to offer when nothing was found.</summary>
/// <param name="Places">The places, nearest first.</param>
/// <param name="InRegion">Whether they are others of the region, or else of the kind asked for near it.</param>
internal sealed record Offer(IReadOnlyList<IndexDocument> Places, bool InRegion)
{
    public static Offer None { get; } = new([], false);
}

/// <summary>Looks for what there is instead: the kind asked for nearest to the region, else other places of the region.</summary>
internal sealed class Alternatives(IIndexReader index)
{
    private const double NeighbourhoodKm = 80;
    private const int PlacesLookedAt = 200;
    private const int PlacesOffered = 3;

    public async Task<Offer> FindAsync(Region? region, TourismDomain? domain, CancellationToken cancellationToken)
    {
        if (region is null)
        {
            return Offer.None;
        }

        // One listing serves both, nearest first.
        var filter = new SearchFilter { Within = new GeoCircle(region.Centre, NeighbourhoodKm) };
        var places = await index.ListDocumentsAsync(filter, PlacesLookedAt, cancellationToken);
        var ofKind = places.Where(place => place.Domain == domain).Take(PlacesOffered).ToList();
        if (ofKind.Count > 0)
        {
            return new Offer(ofKind, InRegion: false);
        }

        var inRegion = RegionFilter.Of(region, domain: null);
        var others = places.Where(inRegion.Holds).Take(PlacesOffered).ToList();
        return others.Count > 0 ? new Offer(others, InRegion: true) : new Offer([.. places.Take(PlacesOffered)], InRegion: false);
    }
}
