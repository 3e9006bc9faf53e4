using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>A request with its defaults applied.</summary>
internal sealed record RagQuestion(
    string Text, Language Language, int TopK, TourismDomain? Domain, string? Area, bool Expansion, IReadOnlyList<string>? OwnVariants, bool ParentContext)
{
    public static RagQuestion From(RagQueryRequest request)
    {
        var text = (request.Query ?? request.Question)!.Trim();
        return new RagQuestion(
            text,
            request.Language ?? LanguageDetector.Detect(text),
            request.TopK ?? 5,
            request.Domain,
            string.IsNullOrWhiteSpace(request.Area) ? null : request.Area.Trim(),
            request.Expansion ?? true,
            request.ExpansionVariations,
            request.ParentContext ?? true);
    }

    /// <summary>The same for all requests that have the same answer on the same corpus.</summary>
    public string Normalized => JsonSerializer.Serialize(new
    {
        Text = TextFolding.Fold(Text),
        Language,
        TopK,
        Domain,
        Area = Area is null ? null : TextFolding.Fold(Area),
        Expansion,
        OwnVariants,
        ParentContext,
    });
}
