namespace Tourism.Index;

/// <summary>Identity of an embedding model: vectors of two models that differ in any member cannot be compared.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Dimensions">Length of its vectors.</param>
/// <param name="QueryPrefix">Text set before a question.</param>
/// <param name="PassagePrefix">Text set before a chunk.</param>
public sealed record EmbeddingModel(string Name, string Revision, int Dimensions, string QueryPrefix, string PassagePrefix)
{
    public override string ToString() => $"{Name}@{Revision}/{Dimensions}/{QueryPrefix}/{PassagePrefix}";

    public static EmbeddingModel Parse(string text) => text.Split('/') switch
    {
        [var name, var dimensions, var query, var passage] when name.Split('@') is [var model, var revision] =>
            new(model, revision, int.Parse(dimensions, System.Globalization.CultureInfo.InvariantCulture), query, passage),
        _ => throw new FormatException($"'{text}' names no embedding model."),
    };
}
