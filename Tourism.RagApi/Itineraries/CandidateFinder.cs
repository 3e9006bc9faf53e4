using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Itineraries;

/// <summary>The places of the region that the wishes allow, with a score each.</summary>
internal sealed class CandidateFinder(IIndexReader index, TravelLexicon lexicon)
{
    private const int MostCandidates = 500;
    private const int DefaultMinutes = 60;
    private const double PreferredScore = 100;

    public async Task<(IReadOnlyList<TripCandidate> Candidates, IReadOnlyList<UnplacedPlace> Unknown)> FindAsync(
        TripWishes wishes, CancellationToken cancellationToken)
    {
        var documents = await index.ListDocumentsAsync(RegionFilter.Of(wishes.Region, domain: null), MostCandidates, cancellationToken);
        var themes = wishes.Themes.SelectMany(theme => lexicon.Read(theme).Themes.Append(TextFolding.Fold(theme))).ToHashSet(StringComparer.Ordinal);
        var candidates = documents
            .Where(document => document.Location is not null && !wishes.Avoided.Any(name => IsNamed(document, name)))
            .Where(document => IsWanted(document, wishes))
            .Select(document => new TripCandidate(
                document, document.Location!.Value, OpeningTimes.Read(document.Hours, document.Closed), document.VisitMinutes ?? DefaultMinutes, Score(document, wishes, themes)))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Document.DocumentId, StringComparer.Ordinal);
        var unknown = wishes.Preferred.Where(name => !documents.Any(document => IsNamed(document, name)))
            .Select(name => new UnplacedPlace(null, name, ItineraryTexts.UnknownWish(wishes.Language)));
        return ([.. candidates], [.. unknown]);
    }

    public static bool IsNamed(IndexDocument document, string name)
    {
        var wanted = Key(name);
        return document.DocumentId.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
            || document.Names.Known().Any(known => Key(known.Text) == wanted) || Key(document.PlaceName) == wanted;
    }

    // Food is always a candidate when meals are wanted; lodging is no visit.
    private static bool IsWanted(IndexDocument document, TripWishes wishes) =>
        document.Domain != TourismDomain.Stay
        && (wishes.Domains.Contains(document.Domain)
            || (wishes.Meals && document.Domain == TourismDomain.Food)
            || wishes.Preferred.Any(name => IsNamed(document, name)));

    private static double Score(IndexDocument document, TripWishes wishes, HashSet<string> themes)
    {
        var preferred = wishes.Preferred.Any(name => IsNamed(document, name)) ? PreferredScore : 0;
        return 1 + preferred + document.Tags.Count(themes.Contains) + (wishes.Domains.Contains(document.Domain) ? 0.5 : 0)
            + (document.Tags.Contains("unesco") ? 0.5 : 0);
    }

    private static string Key(string name) => string.Concat(TextFolding.Fold(name).Where(char.IsLetterOrDigit));
}
