using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Questions;

/// <summary>What a question turns down (경복궁 말고, ソウル以外, not museums).</summary>
/// <param name="Regions">Regions that no place may lie in.</param>
/// <param name="Places">Names that no place may bear.</param>
/// <param name="Domains">Domains that no place may be of.</param>
/// <param name="Themes">Tags that no place may have.</param>
internal sealed record Rejection(
    IReadOnlyList<Region> Regions, IReadOnlyList<QueryConcept> Places, IReadOnlyList<TourismDomain> Domains, IReadOnlyList<string> Themes)
{
    public static Rejection None { get; } = new([], [], [], []);
}
