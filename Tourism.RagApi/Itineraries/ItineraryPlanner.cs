using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;

namespace Tourism.RagApi.Itineraries;

/// <summary>Plans, or why there are none.</summary>
internal sealed record PlanningResult(ItineraryResponse? Response, string? Impossible);

/// <summary>Wishes -> candidates -> days -> plans that differ, saved under random ids.</summary>
internal sealed class ItineraryPlanner(CandidateFinder finder, PlanStore plans, Gazetteer gazetteer, TimeProvider time)
{
    private const string Solver = "greedy";

    /// <summary>Alternatives differ in at least this share of their places: 1 - shared / smaller plan.</summary>
    private const double LeastDifference = 0.3;

    // A place that a plan before has is worth less in the next, more so each time.
    private const double UsedAgain = 0.25;

    public async Task<PlanningResult> PlanAsync(TripWishes wishes, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var (candidates, unknown) = await finder.FindAsync(wishes, cancellationToken);
        var drafts = Drafts(wishes, candidates);
        if (drafts.Count == 0)
        {
            return new PlanningResult(null, Reason(wishes, candidates));
        }

        var itineraries = drafts.Select(days => ItineraryComposer.Compose(NewId(), wishes, days, gazetteer)).ToList();
        await plans.SaveAsync(itineraries, cancellationToken);
        return new PlanningResult(
            new ItineraryResponse
            {
                Itineraries = itineraries,
                Unplaced = [.. unknown, .. Unplaced(wishes, candidates, drafts[0])],
                Metadata = new ItineraryMetadata
                {
                    Solver = Solver,
                    Candidates = candidates.Count,
                    Latency = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 4),
                    ExpansionMetrics = new() { Variants = [], SuccessCount = 0, FailureCount = 0, Retrieved = candidates.Count, DurationMs = 0, CacheHit = false },
                    GeneratedAt = time.GetUtcNow(),
                },
            },
            null);
    }

    private static List<IReadOnlyList<IReadOnlyList<PlannedVisit>>> Drafts(TripWishes wishes, IReadOnlyList<TripCandidate> candidates)
    {
        var drafts = new List<IReadOnlyList<IReadOnlyList<PlannedVisit>>>();
        var used = new Dictionary<TripCandidate, int>();
        for (var attempt = 0; attempt < wishes.Alternatives; attempt++)
        {
            var days = DayPlanner.Plan(wishes, candidates, candidate => candidate.Score * Math.Pow(UsedAgain, used.GetValueOrDefault(candidate)));
            var places = Places(days);
            if (days.Any(day => day.Count == 0) || drafts.Any(draft => Difference(Places(draft), places) < LeastDifference))
            {
                break;
            }

            drafts.Add(days);
            places.ForEach(place => used[place] = used.GetValueOrDefault(place) + 1);
        }

        return drafts;
    }

    private static List<TripCandidate> Places(IReadOnlyList<IReadOnlyList<PlannedVisit>> days) => [.. days.SelectMany(day => day).Select(visit => visit.Place)];

    private static double Difference(List<TripCandidate> left, List<TripCandidate> right) =>
        1 - left.Intersect(right).Count() / (double)Math.Min(left.Count, right.Count);

    private static IEnumerable<UnplacedPlace> Unplaced(
        TripWishes wishes, IReadOnlyList<TripCandidate> candidates, IReadOnlyList<IReadOnlyList<PlannedVisit>> days)
    {
        var placed = Places(days).ToHashSet();
        return candidates
            .Where(candidate => !placed.Contains(candidate) && wishes.Preferred.Any(name => CandidateFinder.IsNamed(candidate.Document, name)))
            .Select(candidate => new UnplacedPlace(candidate.Document.DocumentId, candidate.Document.Names.Best(wishes.Language), ItineraryTexts.NoRoom(wishes.Language)));
    }

    private static string Reason(TripWishes wishes, IReadOnlyList<TripCandidate> candidates) => candidates.Count == 0
        ? $"The constraints region ({wishes.Region.Name.Best(wishes.Language)}) and domains clash: no place of these domains is known there. Add domains or choose a wider region."
        : string.Create(CultureInfo.InvariantCulture, $"The constraints duration_days ({wishes.Days}), day_start and day_end clash with the {candidates.Count} places known there: not every day can be filled. Choose fewer days, a longer day, or a wider region.");

    private static string NewId() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLowerInvariant();
}
