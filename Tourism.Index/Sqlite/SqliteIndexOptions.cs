namespace Tourism.Index.Sqlite;

/// <summary>Where the embedded index is.</summary>
/// <param name="Path">Path of <c>index.db</c>.</param>
public sealed record SqliteIndexOptions(string Path)
{
    internal string LockPath => Path + ".lock";

    internal string ImportPath => Path + ".import";

    internal string ReadConnection => $"Data Source={Path};Mode=ReadWrite;Cache=Private;Pooling=True";

    internal string WriteConnection => $"Data Source={Path};Mode=ReadWriteCreate;Cache=Private;Pooling=False;Foreign Keys=True";
}
