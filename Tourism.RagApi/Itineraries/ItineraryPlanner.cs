using System.Diagnostics;
using System.Security.Cryptography;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.RagApi.Itineraries.Plans;

namespace Tourism.RagApi.Itineraries;

/// <summary>Plans, or why there are none.</summary>
internal sealed record PlanningResult(ItineraryResponse? Response, ImpossiblePlan? Impossible);

/// <summary>Wishes -> candidates -> days -> plans that differ, saved under random ids.</summary>
internal sealed class ItineraryPlanner(CandidateFinder finder, IPlanStore plans, Gazetteer gazetteer, TimeProvider time)
{
    private const string Solver = "greedy";

    /// <summary>Alternatives differ in at least this share of their places: 1 - shared / smaller plan.</summary>
    private const double LeastDifference = 0.3;

    // A place that a plan before has is worth less in the next, more so each time.
    private const double UsedAgain = 0.25;

    public async Task<PlanningResult> PlanAsync(TripWishes wishes, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var places = await finder.FindAsync(wishes, cancellationToken);
        wishes = wishes with { Start = wishes.Start ?? UnplacedPlaces.Lodging(wishes, places) };
        var (drafts, impossible) = Draft(wishes, places.Candidates, cancellationToken);
        if (impossible is not null)
        {
            return new PlanningResult(null, impossible);
        }

        var itineraries = drafts.Select(days => ItineraryComposer.Compose(NewId(), wishes, days, gazetteer)).ToList();
        await plans.SaveAsync(itineraries, cancellationToken);
        return new PlanningResult(
            new ItineraryResponse
            {
                Itineraries = itineraries,
                Unplaced = UnplacedPlaces.Of(wishes, places, Places(drafts[0])),
                Metadata = new ItineraryMetadata
                {
                    Solver = Solver,
                    Candidates = places.Candidates.Count,
                    Latency = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 4),
                    ExpansionMetrics = places.Expansion,
                    GeneratedAt = time.GetUtcNow(),
                },
            },
            null);
    }

    private static (List<IReadOnlyList<IReadOnlyList<PlannedVisit>>> Drafts, ImpossiblePlan? Impossible) Draft(
        TripWishes wishes, IReadOnlyList<TripCandidate> candidates, CancellationToken cancellationToken)
    {
        var drafts = new List<IReadOnlyList<IReadOnlyList<PlannedVisit>>>();
        var used = new Dictionary<TripCandidate, int>();
        while (drafts.Count < wishes.Alternatives)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var days = DayPlanner.Plan(wishes, candidates, candidate => candidate.Score * Math.Pow(UsedAgain, used.GetValueOrDefault(candidate)));
            var places = Places(days);
            if (days.Any(day => day.Count == 0))
            {
                return (drafts, drafts.Count == 0 ? ImpossiblePlan.Explain(wishes, candidates, days) : null);
            }

            if (drafts.Any(draft => Difference(Places(draft), places) < LeastDifference))
            {
                break;
            }

            drafts.Add(days);
            places.ForEach(place => used[place] = used.GetValueOrDefault(place) + 1);
        }

        return (drafts, null);
    }

    private static List<TripCandidate> Places(IReadOnlyList<IReadOnlyList<PlannedVisit>> days) =>
        [.. days.SelectMany(day => day).Select(visit => visit.Place)];

    private static double Difference(List<TripCandidate> left, List<TripCandidate> right) =>
        1 - left.Intersect(right).Count() / (double)Math.Min(left.Count, right.Count);

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
