using System.Text;
using System.Text.RegularExpressions;

namespace Tourism.Tests.RagApi.Itineraries;

/// <summary>Reads iCalendar by the grammar of RFC 5545, strictly, without the code that wrote it.</summary>
internal static partial class CalendarReader
{
    // Throws at half a surrogate pair.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Texts = ["SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME"];

    /// <summary>The properties of each component but the calendar itself, by name with parameters, unescaped.</summary>
    public static List<(string Component, Dictionary<string, string> Properties)> Read(string calendar)
    {
        var components = new List<(string, Dictionary<string, string>)>();
        var open = new Stack<(string Name, Dictionary<string, string> Properties)>();
        foreach (var line in Unfold(calendar))
        {
            var match = ContentLine().Match(line);
            Assert.True(match.Success, $"no content line: {line}");
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            if (name == "BEGIN")
            {
                open.Push((value, []));
            }
            else if (name == "END")
            {
                var (component, properties) = open.Pop();
                Assert.Equal(component, value);
                components.Add((component, properties));
            }
            else
            {
                open.Peek().Properties.Add(name + match.Groups["parameters"].Value, Texts.Contains(name) ? Unescape(value) : value);
            }
        }

        Assert.Empty(open);
        Assert.Equal("VCALENDAR", components[^1].Item1);
        return components;
    }

    private static List<string> Unfold(string calendar)
    {
        Assert.EndsWith("\r\n", calendar, StringComparison.Ordinal);
        var lines = new List<string>();
        foreach (var physical in calendar[..^2].Split("\r\n"))
        {
            Assert.InRange(Strict.GetByteCount(physical), 1, 75);
            Assert.DoesNotContain(physical, character => char.IsControl(character) && character != '\t');
            if (physical[0] is ' ' or '\t')
            {
                lines[^1] += physical[1..];
            }
            else
            {
                lines.Add(physical);
            }
        }

        return lines;
    }

    private static string Unescape(string text)
    {
        Assert.Matches(EscapedText(), text);
        return Escape().Replace(text, match => match.Value[1] is 'n' or 'N' ? "\n" : match.Value[1..]);
    }

    [GeneratedRegex("^(?<name>[A-Z0-9-]+)(?<parameters>(?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(?<value>.*)$")]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"^(?:[^\\;,\n]|\\[\\;,nN])*$")]
    private static partial Regex EscapedText();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
