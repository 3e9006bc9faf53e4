using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.Embedder.Sources;

/// <summary>What a document of the AI Hub says of itself in its text and title alone: languages, region, opening hours and closing days.</summary>
internal sealed class DocumentFacts(RegionFinder regions)
{
    /// <summary>Adds them; an area that the document has stays and tells the region, if it names one.</summary>
    public IndexDocument AddTo(IndexDocument document, string text)
    {
        var folded = TextFolding.Fold(text);
        var region = regions.InArea(document.Area) ?? regions.Find(folded, document.Title);
        return document with
        {
            Names = document.Title == document.DocumentId ? new() : LocalizedText.Of(LanguageDetector.Detect(document.Title), document.Title),
            Summaries = text.Length == 0 ? new() : LocalizedText.Of(LanguageDetector.Detect(text), text),
            Area = document.Area.Length > 0 ? document.Area : region.Address,
            ProvinceCode = region.ProvinceCode,
            MunicipalityCode = region.MunicipalityCode,
            Hours = VisitFacts.Hours(folded),
            Closed = VisitFacts.Closed(folded),
            Chunks = [.. document.Chunks.Select(chunk => chunk with { Language = LanguageDetector.Detect($"{chunk.Question}\n{chunk.Answer}") })],
        };
    }
}
