using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Intents;

/// <summary>Turns about places that were shown: one by its number, facts of the one spoken of, what is near it, which is nearest.</summary>
internal static class PlaceRules
{
    /// <summary>What is asked about places shown; null when the turn is about something else.</summary>
    public static Intent? Build(UtteranceReading reading, ConversationContext context) =>
        ByNumber(reading, context) ?? Nearest(reading, context) ?? Nearby(reading, context) ?? Fact(reading, context);

    private static Intent? ByNumber(UtteranceReading reading, ConversationContext context)
    {
        if (reading.Ordinal is not { Number: var number } || context.List.Count == 0 || reading.AsksPlan)
        {
            return null;
        }

        if (number > context.List.Count)
        {
            return new TalkIntent(TalkTopic.NoSuchNumber);
        }

        var place = number == Ordinal.Last ? context.List[^1] : context.List[number - 1];
        return IsNearby(reading) ? new NearbyIntent(place, Domain(reading)) : Ask(place, reading);
    }

    // "Which is the nearest" needs a point to be near to: a region, or the place spoken of.
    private static Intent? Nearest(UtteranceReading reading, ConversationContext context)
    {
        var answersBack = context.Asked == TalkTopic.AskNearTo && reading.Where is not null && reading.Domains.Count == 0;
        var asks = answersBack || (reading.Says(Cue.Nearest) && !reading.HasUnknownWords);
        if (context.List.Count == 0 || !asks || reading.AsksPlan)
        {
            return null;
        }

        if (reading.Where is { } region)
        {
            return Domain(reading) is null || Domain(reading) == context.Search?.Domain ? Order(context, region.Centre, region.Name) : null;
        }

        if (context.Place is { } place && !reading.Says(Cue.Among))
        {
            return new NearbyIntent(place, Domain(reading));
        }

        return Domain(reading) is null || reading.Says(Cue.Among) ? new TalkIntent(TalkTopic.AskNearTo) : null;
    }

    private static NearestIntent Order(ConversationContext context, GeoPoint from, LocalizedText name) =>
        new([.. context.List.OrderBy(place => DistanceKm(place, from))], name);

    private static double DistanceKm(ChatPlace place, GeoPoint from) =>
        place is { Lat: { } lat, Lon: { } lon } ? from.DistanceKm(new GeoPoint(lat, lon)) : double.MaxValue;

    private static Intent? Nearby(UtteranceReading reading, ConversationContext context)
    {
        if (context.Place is not { } place || reading.Where is not null || reading.HasUnknownWords || reading.AsksPlan)
        {
            return null;
        }

        if (reading.Says(Cue.More) && !reading.Says(Cue.Fact))
        {
            return context.Last is NearbyIntent last && (Domain(reading) is null || Domain(reading) == last.Domain)
                ? last with { Excluded = context.Shown }
                : null;
        }

        // "거기 맛집도" after a place asks for food around it.
        return IsNearby(reading) || (reading.Says(Cue.Back) && reading.Domains.Count > 0 && !reading.Says(Cue.Fact))
            ? new NearbyIntent(place, Domain(reading))
            : null;
    }

    private static Intent? Fact(UtteranceReading reading, ConversationContext context) =>
        context.Place is { } place && reading.Says(Cue.Fact) && reading.Where is null && !reading.AsksPlan
            && reading.Domains.Count == 0 && (!reading.HasContent || reading.Says(Cue.Back))
            ? Ask(place, reading)
            : null;

    private static PlaceIntent Ask(ChatPlace place, UtteranceReading reading) => new(place, $"{place.PlaceName} {reading.Question}");

    private static bool IsNearby(UtteranceReading reading) => reading.Says(Cue.Near) || reading.Says(Cue.Nearest);

    private static TourismDomain? Domain(UtteranceReading reading) => reading.Domains is [var first, ..] ? first : null;
}
