namespace Tourism.ChatApi.Conversations.Sqlite;

/// <summary>Where the embedded conversations are.</summary>
/// <param name="Path">Path of <c>chat.db</c>.</param>
internal sealed record SqliteChatOptions(string Path)
{
    // A turn waits two seconds at most for another process that writes, then goes out unstored.
    public string Connection(bool create) =>
        $"Data Source={Path};Mode={(create ? "ReadWriteCreate" : "ReadWrite")};Cache=Private;Pooling={!create};Default Timeout=2";
}
