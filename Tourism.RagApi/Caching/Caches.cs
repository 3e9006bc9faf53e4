namespace Tourism.RagApi.Caching;

/// <summary>Names of the caches: beginnings of keys and values of the label <c>cache</c>.</summary>
internal static class Caches
{
    public const string Answer = "answer";
    public const string Expansion = "expansion";
    public const string Embedding = "embedding";

    public static IReadOnlyList<string> All { get; } = [Answer, Expansion, Embedding];
}
