using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.RagApi.Expansion;

/// <summary>
/// Makes variants of a question, so that one unlucky wording does not decide: without punctuation, without polite endings, with words that
/// travel texts like to use. The rules are a JSON file.
/// </summary>
internal sealed class QueryExpander
{
    private readonly ExpansionRules rules;

    public QueryExpander(IOptions<RagOptions> options)
    {
        rules = ExpansionRules.Read(options.Value.ExpansionRulesPath);
        RulesHash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rules)));
    }

    /// <summary>The same for the same rules.</summary>
    public string RulesHash { get; }

    /// <summary>The question itself first, then its variants; never two that differ in case, width or spaces alone.</summary>
    public IReadOnlyList<string> Expand(string question, Language language, IReadOnlyList<string>? ownVariants)
    {
        var variants = ownVariants is { Count: > 0 }
            ? ownVariants.Select(variant => variant.Trim()).Prepend(question)
            : Generate(question, rules.Languages[language.ToWire()]).Take(rules.MaxVariants);
        return [.. variants.Where(variant => variant.Length > 0).DistinctBy(Key)];
    }

    private static IEnumerable<string> Generate(string question, LanguageRules language)
    {
        yield return question;
        var plain = WithoutPunctuation(question);
        yield return plain;
        var core = language.Strip.Aggregate(plain, (text, ending) => text.Replace(ending, " ", StringComparison.OrdinalIgnoreCase)).Trim();
        if (core.Length < 2)
        {
            yield break;
        }

        yield return core;
        foreach (var suffix in language.Suffixes.Where(suffix => !core.Contains(suffix, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{core} {suffix}";
        }
    }

    private static string WithoutPunctuation(string text) =>
        string.Join(' ', string.Concat(text.Select(character => char.IsPunctuation(character) && character != '-' ? ' ' : character))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Key(string variant) => string.Concat(TextFolding.Fold(variant).Where(character => !char.IsWhiteSpace(character)));
}

/// <summary>The rules of the expansion file.</summary>
/// <param name="MaxVariants">Variants at the most, the question itself among them.</param>
/// <param name="Languages">Rules by language.</param>
internal sealed record ExpansionRules(int MaxVariants, IReadOnlyDictionary<string, LanguageRules> Languages)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads the file; a broken one stops the service with its name.</summary>
    public static ExpansionRules Read(string path)
    {
        var full = Path.IsPathRooted(path) ? path : Path.Combine(AppContext.BaseDirectory, path);
        try
        {
            var rules = JsonSerializer.Deserialize<ExpansionRules>(File.ReadAllText(full), Json);
            return rules?.Languages is not null && rules.MaxVariants is >= 1 and <= 6
                && WireNames.Languages.All(language => rules.Languages.ContainsKey(language.ToWire()))
                    ? rules
                    : throw new InvalidOperationException($"Rag:ExpansionRulesPath: {full} must hold max_variants from 1 to 6 and rules for ko, ja and en.");
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            throw new InvalidOperationException($"Rag:ExpansionRulesPath: {full} cannot be read: {error.Message}", error);
        }
    }
}

/// <summary>Rules of one language.</summary>
/// <param name="Strip">Phrases that say nothing of what is looked for.</param>
/// <param name="Suffixes">Words to add.</param>
internal sealed record LanguageRules(IReadOnlyList<string> Strip, IReadOnlyList<string> Suffixes);
