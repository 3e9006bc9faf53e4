using System.Globalization;
using System.Text.Json;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Tells malformed JSON from JSON that does not fit.</summary>
internal static class JsonSyntax
{
    /// <summary>A sentence on the first mistake; null for valid JSON.</summary>
    public static string? FindMistake(ReadOnlySpan<byte> json)
    {
        var options = new JsonReaderOptions { MaxDepth = RequestBodyMiddleware.MaxBytes };
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        try
        {
            // As if more could follow: then an end that comes too early is no mistake but missing.
            Read(new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(options)));
        }
        catch (JsonException mistake)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"The request body is not valid JSON at line {mistake.LineNumber + 1}, byte {mistake.BytePositionInLine + 1}.");
        }

        try
        {
            Read(new Utf8JsonReader(json, options));
            return null;
        }
        catch (JsonException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The request body is not valid JSON: it ends early, after {json.Length} bytes.");
        }
    }

    private static void Read(Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }
}
