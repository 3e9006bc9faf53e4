using Tourism.Core;
using Tourism.Index;
using Tourism.RagApi.Itineraries.Opening;

namespace Tourism.RagApi.Itineraries;

/// <summary>A place that may be visited.</summary>
/// <param name="Document">The place.</param>
/// <param name="Location">Its coordinates.</param>
/// <param name="Times">Its opening times.</param>
/// <param name="Length">Length of a visit.</param>
/// <param name="IsPreferred">Whether the traveller names it.</param>
/// <param name="Score">How well it fits the wishes, above 0.</param>
internal sealed record TripCandidate(IndexDocument Document, GeoPoint Location, OpeningTimes Times, TimeSpan Length, bool IsPreferred, double Score)
{
    public bool IsFood => Document.Domain == TourismDomain.Food;
}
