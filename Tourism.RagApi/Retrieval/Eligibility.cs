using Tourism.Core;
using Tourism.Index;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Tells which documents may be given at all: where a kind of place is all that is asked for (서울 맛집), those of other kinds may not; nobody
/// sleeps in a restaurant, and who asks what to see is not shown hotels; what the question turns down may not, nor what costs when it must not.
/// </summary>
internal static class Eligibility
{
    public static bool Is(RankedDocument ranked, QuestionReading reading) =>
        (reading.Content.Count > 0 || ranked.IsOfKind) && FitsStay(ranked.Document, reading) && FitsPrice(ranked.Document, reading) && !IsRejected(ranked.Document, reading.Rejected);

    private static bool FitsStay(IndexDocument document, QuestionReading reading)
    {
        var isStay = document.Domain == TourismDomain.Stay;
        return reading.HasName || reading.Domains switch
        {
            [TourismDomain.Stay] => isStay,
            [] => !isStay || reading.Words.Count > 0 || reading.Themes.Count > 0,
            _ => true,
        };
    }

    private static bool FitsPrice(IndexDocument document, QuestionReading reading) =>
        reading.Price != PriceWish.Free || reading.HasName || document.PriceLevel == 0;

    private static bool IsRejected(IndexDocument document, Rejection rejected) => rejected != Rejection.None
        && (rejected.Domains.Contains(document.Domain)
            || rejected.Themes.Any(document.Tags.Contains)
            || rejected.Regions.Any(region => RegionFilter.Of(region, domain: null).Holds(document))
            || (rejected.Places.Count > 0 && rejected.Places.Any(DocumentText.OfNames(document).Holds)));
}
