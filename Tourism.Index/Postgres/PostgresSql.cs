namespace Tourism.Index.Postgres;

/// <summary>The SQL files of this folder, by name.</summary>
internal static class PostgresSql
{
    public static string Read(string name)
    {
        using var stream = typeof(PostgresSql).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"There is no SQL file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The migrations, in their order.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
        [.. typeof(PostgresSql).Assembly.GetManifestResourceNames()
            .Where(name => name is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '_', ..] && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
