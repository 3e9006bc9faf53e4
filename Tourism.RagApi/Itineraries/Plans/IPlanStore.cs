using System.Text.Json;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Itineraries.Plans;

/// <summary>Saves plans for 30 days.</summary>
internal interface IPlanStore
{
    static TimeSpan Lifetime { get; } = TimeSpan.FromDays(30);

    /// <summary>A plan is kept as the JSON that clients get.</summary>
    static JsonSerializerOptions Json { get; } = JsonDefaults.Create(TourismJson.Default);

    Task SaveAsync(IReadOnlyList<Itinerary> itineraries, CancellationToken cancellationToken);

    /// <summary>The plan; null when there is none or its time is over.</summary>
    Task<Itinerary?> FindAsync(string id, CancellationToken cancellationToken);
}
