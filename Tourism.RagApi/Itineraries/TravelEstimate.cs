using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Itineraries;

/// <summary>Minutes between two points from their straight distance: a fixed part (waiting, parking) and a part by the kilometre.</summary>
internal static class TravelEstimate
{
    // Below it nobody takes a bus or a car.
    private const double WalkableKm = 0.8;
    private const double WalkMinutesPerKm = 16; // 4.8 km/h with a detour of 1.28

    public static Travel Between(GeoPoint from, GeoPoint to, TransportMode mode)
    {
        var distance = from.DistanceKm(to);
        var used = distance <= WalkableKm ? TransportMode.Walk : mode;
        var minutes = used switch
        {
            TransportMode.Walk => WalkMinutesPerKm * distance,
            TransportMode.Car => 8 + 2 * distance,
            _ => 12 + 3.5 * distance,
        };
        return new Travel(used, (int)Math.Ceiling(minutes), Math.Round(distance, 1));
    }
}
