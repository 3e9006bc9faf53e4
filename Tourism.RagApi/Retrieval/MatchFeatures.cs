namespace Tourism.RagApi.Retrieval;

/// <summary>Kinds of questions, which are judged by weights of their own.</summary>
internal enum QuestionKind
{
    /// <summary>A fact of a place that is named.</summary>
    Fact,

    /// <summary>Anything else with a name in it.</summary>
    Named,

    /// <summary>No name: a kind of place, a region, a description.</summary>
    Unnamed,
}

/// <summary>
/// What of a question a document holds, as numbers that <see cref="RelevanceModel"/> weighs. Weights of words are those of
/// <see cref="ConceptWeight"/>; "log" is ln(1 + x).
/// </summary>
/// <param name="Kind">The kind of the question.</param>
/// <param name="Values">The numbers, in the order of <see cref="Names"/>.</param>
internal sealed record MatchFeatures(QuestionKind Kind, IReadOnlyList<double> Values)
{
    /// <summary>The names of the numbers, as the table of weights writes them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "intercept", // always 1
        "coverage", // share of all that the question names, its region, domain and themes included, 0 to 1
        "found_terms", "found_common", "found_names", // log weight of the words found, by their kind
        "missing_terms", "missing_common", "missing_names", // log weight of the words not found
        "named", // share of the names in the question that the names of the document hold, 0 to 1; 0 when it has none
        "spoken", // share of the names in the question that the text of the document holds
        "other_place", // 1 when the question names a known place and the document bears another name
        "asks_fact", // 1 when it asks hours, price, way or another fact
        "name_match", // share of one of the document's names that the question holds, 0 to 1
        "bears_name", // name_match from 0.6 on, below it a shared word such as 시장 or Palace names no place
        "topic", // share of the domains and themes asked for that the document has, 0 to 1; 0 when none is asked for
        "topic_missing", // share that it has not
        "in_region", // 1 when the question names a region and the document lies in it
        "outside_region", // 1 when the question names a region and the document lies elsewhere
        "far_away", // 1 when it lies more than 60 km from the middle of the region
        "in_region_only", // 1 when the document lies in the region and no domain or theme is asked for
        "kind_only", // 1 when the question has no words of its own beside region, domain and theme
        "fused", // score of the search as a share of the best document's, 0 to 1
        "lead", // the same less that of the best other document, -1 to 1
        "fused_covered", "lead_covered", // both times the coverage: the best of poor matches is none
        "other_topic", // 1 when the question speaks of something else than places
        "foreign_place", // 1 when it names a place outside Korea
        "other_odds", // log odds that it is about something else, -4 to 4, by 4
    ];
}
