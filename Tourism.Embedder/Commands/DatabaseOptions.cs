namespace Tourism.Embedder.Commands;

/// <summary>Settings of <c>migrate</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string SectionName = "Database";

    /// <summary>Password of the role <c>tourism_loader</c>, which the Embedder loads with; empty leaves it as it is.</summary>
    public string LoaderPassword { get; set; } = "";

    /// <summary>Password of the role <c>tourism_rag</c>, which RagApi connects with; empty leaves it as it is.</summary>
    public string RagPassword { get; set; } = "";
}
