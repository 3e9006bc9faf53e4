using System.CommandLine.Parsing;
using System.Globalization;
using Tourism.Core;

namespace Tourism.Embedder.Commands;

/// <summary>Reads arguments that are more than a word.</summary>
internal static class Arguments
{
    /// <summary>Domains separated by commas or given as several arguments.</summary>
    public static TourismDomain[] Domains(ArgumentResult result)
    {
        var domains = new List<TourismDomain>();
        foreach (var word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (WireNames.TryParseDomain(word, out var domain))
            {
                domains.Add(domain);
            }
            else
            {
                result.AddError($"'{word}' is no domain: {string.Join(", ", WireNames.Domains.Select(known => known.ToWire()))}.");
            }
        }

        return [.. domains.Distinct()];
    }

    /// <summary>A duration such as <c>500ms</c>, <c>5s</c>, <c>2m</c> or <c>00:00:05</c>.</summary>
    public static TimeSpan Duration(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (TryReadDuration(text, out var duration) && duration >= TimeSpan.FromMilliseconds(100) && duration <= TimeSpan.FromDays(1))
        {
            return duration;
        }

        result.AddError($"'{text}' is no duration between 100ms and 24h, such as 5s.");
        return default;
    }

    private static bool TryReadDuration(string text, out TimeSpan duration)
    {
        foreach (var (unit, length) in new[] { ("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)) })
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && int.TryParse(text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                duration = length * count;
                return true;
            }
        }

        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration) && text.Contains(':', StringComparison.Ordinal);
    }
}
