namespace Tourism.RagApi.Retrieval;

/// <summary>
/// The chance that a document answers a question: a logistic regression over <see cref="MatchFeatures"/>, one set of weights for questions on a
/// fact of a place and one for those that look for places, fitted to the tuning half of the judged questions.
/// </summary>
internal static class Answerability
{
    private const double Intercept = -4.8;
    private const double InRegion = 1;
    private const double OutsideRegion = -1.1;

    /// <summary>0 to 1.</summary>
    public static double Of(MatchFeatures features)
    {
        var region = (features.InRegion ? InRegion : 0) + (features.OutsideRegion ? OutsideRegion : 0);
        var logit = Intercept + region + (features.Place is { } place ? OfFact(features, place) : OfSearch(features));
        return 1 / (1 + Math.Exp(-logit));
    }

    private static double OfFact(MatchFeatures features, double place) => 1.2 * place + 2.2 * features.NameMatch + 0.7 * features.Coverage;

    private static double OfSearch(MatchFeatures features) =>
        3.6 * features.Coverage + 0.3 * Math.Log(1 + features.Found) - 0.07 * Math.Log(1 + features.NamesMissing) + 1.7 * features.NameMatch
        + (features.AsksTopic ? 2.5 * features.Topic - 1.1 : 0);
}
