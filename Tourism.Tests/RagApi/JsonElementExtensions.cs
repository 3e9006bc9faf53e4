using System.Text.Json;

namespace Tourism.Tests.RagApi;

/// <summary>Short ways to read answers.</summary>
internal static class JsonElementExtensions
{
    /// <summary>The text of a member; null where it is null.</summary>
    public static string? Text(this JsonElement element, string member) => element.GetProperty(member).GetString();

    /// <summary>The members of a list.</summary>
    public static List<JsonElement> List(this JsonElement element, string member) => [.. element.GetProperty(member).EnumerateArray()];

    /// <summary>The texts of a list.</summary>
    public static List<string?> Texts(this JsonElement element, string member) => [.. element.List(member).Select(item => item.GetString())];
}
