using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations.Sqlite;

/// <summary>What both the store and a turn ask <c>chat.db</c>.</summary>
internal static class SqliteQueries
{
    public static SqliteCommand Command(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static SessionState FindSession(this SqliteConnection connection, string sessionId)
    {
        const string Sql = """
            select case
                when exists (select 1 from chat_session where session_id = $session_id) then 'Issued'
                when exists (select 1 from chat_history where session_id = $session_id) then 'Chosen'
                else 'Unknown' end
            """;
        using var command = connection.Command(Sql, ("$session_id", sessionId));
        return Enum.Parse<SessionState>((string)command.ExecuteScalar()!);
    }

    public static IReadOnlyList<ChatHistoryMessage> ReadTurns(this SqliteConnection connection, string sessionId, int limit, long? before)
    {
        const string Sql = """
            select chat_id, user_message, response_type, assistant_response, created_at from (
                select chat_id, user_message, response_type, assistant_response, created_at from chat_history
                where session_id = $session_id and chat_id < $before order by chat_id desc limit $limit)
            order by chat_id
            """;
        using var command = connection.Command(
            Sql, ("$session_id", sessionId), ("$before", before ?? long.MaxValue), ("$limit", limit));
        using var reader = command.ExecuteReader();
        var messages = new List<ChatHistoryMessage>();
        while (reader.Read())
        {
            messages.Add(Read(reader));
        }

        return messages;
    }

    private static ChatHistoryMessage Read(SqliteDataReader reader)
    {
        using var answer = JsonDocument.Parse(reader.GetString(3));
        return new ChatHistoryMessage(
            reader.GetInt64(0), reader.GetString(1), reader.GetString(2), answer.RootElement.Clone(),
            DateTimeOffset.Parse(reader.GetString(4), CultureInfo.InvariantCulture));
    }
}
