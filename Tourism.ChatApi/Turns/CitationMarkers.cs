using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Turns;

/// <summary>The numbers of citations in RagApi's answers. Messages carry no citations that they could point at.</summary>
internal static partial class CitationMarkers
{
    /// <summary>The answer without the numbers of its citations; other brackets are its own words.</summary>
    public static string Strip(RagQueryResponse found) => Marker().Replace(
        found.Answer,
        marker => int.Parse(marker.Groups["number"].Value, CultureInfo.InvariantCulture) <= found.Citations.Count ? "" : marker.Value);

    // Three digits are more than an answer ever cites.
    [GeneratedRegex(@" \[(?<number>[1-9][0-9]{0,2})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
