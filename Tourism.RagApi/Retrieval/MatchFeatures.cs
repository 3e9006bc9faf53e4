namespace Tourism.RagApi.Retrieval;

/// <summary>What of a question a document holds; weights are those of <see cref="ConceptWeight"/>.</summary>
/// <param name="Coverage">Share of all that the question names, its region, domain and themes included, 0 to 1.</param>
/// <param name="Found">Weight of the words found.</param>
/// <param name="NamesMissing">Weight of the names not found.</param>
/// <param name="NameMatch">Share of one of the document's names that the question holds, 0 to 1.</param>
/// <param name="Topic">Share of the domains and themes asked for that the document has, 0 to 1; 0 when none is asked for.</param>
/// <param name="AsksTopic">Whether a domain or theme is asked for.</param>
/// <param name="InRegion">Whether the question names a region and the document lies in it.</param>
/// <param name="OutsideRegion">Whether the question names a region and the document lies elsewhere.</param>
/// <param name="Place">When a fact of a place is asked: how much the document is about that place, 0 to 1; else null.</param>
internal readonly record struct MatchFeatures(
    double Coverage, double Found, double NamesMissing, double NameMatch, double Topic, bool AsksTopic, bool InRegion, bool OutsideRegion, double? Place);
