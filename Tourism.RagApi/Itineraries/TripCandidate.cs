using Tourism.Core;
using Tourism.Index;

namespace Tourism.RagApi.Itineraries;

/// <summary>A place that may be visited.</summary>
/// <param name="Document">The place.</param>
/// <param name="Location">Its coordinates.</param>
/// <param name="Times">Its opening times.</param>
/// <param name="Minutes">Length of a visit.</param>
/// <param name="Score">How well it fits the wishes, above 0.</param>
internal sealed record TripCandidate(IndexDocument Document, GeoPoint Location, OpeningTimes Times, int Minutes, double Score)
{
    public bool IsFood => Document.Domain == TourismDomain.Food;
}
