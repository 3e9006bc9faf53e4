using Microsoft.Extensions.Options;
using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Conversations.Sqlite;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    private readonly string directory = Directory.CreateTempSubdirectory("chat-").FullName;
    private readonly SqliteChatDatabase database;

    public SqliteConversationStoreTests() => database = new SqliteChatDatabase(new SqliteChatOptions(Path.Combine(directory, "chat.db")));

    private protected override IConversationStore CreateStore(IOptions<ChatOptions> options) =>
        new SqliteConversationStore(database, new SessionGate(options), Time);

    protected override ValueTask PrepareAsync() => ValueTask.CompletedTask;

    protected override ValueTask CleanUpAsync()
    {
        database.Dispose();
        Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
