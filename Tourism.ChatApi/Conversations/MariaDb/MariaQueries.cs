using System.Data.Common;
using System.Text.Json;
using MySqlConnector;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>What both the store and a turn ask MariaDB.</summary>
/// <remarks>
/// The former table compares session ids without regard to case; <c>binary</c> makes them exact, beside the comparison that the index
/// serves. <c>chat_session</c> has ASCII ids, and other text cannot be compared with them unconverted.
/// </remarks>
internal static class MariaQueries
{
    public static async Task<int> ExecuteAsync(
        this MySqlConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public static async Task<SessionState> FindSessionAsync(this MySqlConnection connection, string sessionId)
    {
        const string Sql = """
            select case
                when exists (select 1 from chat_session where session_id = convert(@session_id using ascii)) then 'Issued'
                when exists (select 1 from chat_history where session_id = @session_id and binary session_id = @session_id) then 'Chosen'
                else 'Unknown' end
            """;
        await using var command = connection.Command(Sql, ("@session_id", sessionId));
        return Enum.Parse<SessionState>((string)(await command.ExecuteScalarAsync(CancellationToken.None))!);
    }

    public static async Task<IReadOnlyList<ChatHistoryMessage>> ReadTurnsAsync(
        this MySqlConnection connection, string sessionId, int limit, long? before)
    {
        const string Sql = """
            select chat_id, user_message, response_type, assistant_response, created_at from chat_history
            where session_id = @session_id and binary session_id = @session_id and chat_id < @before
            order by chat_id desc limit @limit
            """;
        await using var command = connection.Command(
            Sql, ("@session_id", sessionId), ("@before", before ?? long.MaxValue), ("@limit", limit));
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        var messages = new List<ChatHistoryMessage>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            messages.Add(Read(reader));
        }

        messages.Reverse();
        return messages;
    }

    private static ChatHistoryMessage Read(DbDataReader reader)
    {
        using var answer = JsonDocument.Parse(reader.GetString(3));
        return new ChatHistoryMessage(
            reader.GetInt64(0), reader.GetString(1), reader.GetString(2), answer.RootElement.Clone(),
            new DateTimeOffset(reader.GetDateTime(4), TimeSpan.Zero));
    }
}
