using Npgsql;

namespace Tourism.Index.Postgres;

internal static class PostgresErrors
{
    /// <summary>Whether the server ended the connection: what is sent behind would fail too.</summary>
    public static bool IsConnectionLost(this PostgresException error) =>
        error.Severity is "FATAL" or "PANIC" || error.SqlState.StartsWith("08", StringComparison.Ordinal) || error.SqlState.StartsWith("57P", StringComparison.Ordinal);
}
