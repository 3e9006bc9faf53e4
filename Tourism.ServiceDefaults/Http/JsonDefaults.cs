using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.ServiceDefaults.Http;

/// <summary>The one place that says how JSON is written and read: snake_case, strict numbers, enums by name in any case, times in UTC, nothing unknown refused.</summary>
public static class JsonDefaults
{
    /// <summary>Options for clients and stores outside the HTTP pipeline.</summary>
    public static JsonSerializerOptions Create(params JsonSerializerContext[] contexts)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options, contexts);
        return options;
    }

    public static void Apply(JsonSerializerOptions options, params JsonSerializerContext[] contexts)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowTrailingCommas = false;
        options.MaxDepth = RequestBodyMiddleware.MaxBytes; // no body nests deeper: unknown members are ignored whatever they hold
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        options.Converters.Add(new WireEnumConverter());
        options.Converters.Add(new UtcTimeConverter());
        for (var index = contexts.Length - 1; index >= 0; index--)
        {
            options.TypeInfoResolverChain.Insert(0, contexts[index]);
        }
    }
}
