using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Tourism.Index.Postgres;

/// <summary>The roles that services connect with, and their rights. Without a password a role cannot log in.</summary>
internal static class PostgresRoles
{
    public const string Loader = "tourism_loader";
    public const string Rag = "tourism_rag";

    private const int Iterations = 4096;

    /// <summary>Makes the roles that are missing, sets the passwords given, and gives the rights.</summary>
    public static async Task EnsureAsync(NpgsqlConnection connection, string? loaderPassword, string? ragPassword, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("select pg_advisory_xact_lock(hashtext('tourism_roles'))", cancellationToken); // two that grant at once disturb each other
        await EnsureRoleAsync(connection, Loader, loaderPassword, cancellationToken);
        await EnsureRoleAsync(connection, Rag, ragPassword, cancellationToken);
        await connection.ExecuteAsync(PostgresSql.Read("grants.sql"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task EnsureRoleAsync(NpgsqlConnection connection, string role, string? password, CancellationToken cancellationToken)
    {
        // Roles belong to the whole server: another database's migration may make them at the same moment.
        await connection.ExecuteAsync($"do $$ begin create role {role}; exception when duplicate_object or unique_violation then null; end $$", cancellationToken);
        if (!string.IsNullOrEmpty(password))
        {
            await connection.ExecuteAsync($"alter role {role} login password '{Verifier(password)}'", cancellationToken);
        }
    }

    // What the server would keep of the password (RFC 5803), so that no statement, and no log of statements, has the password itself.
    private static string Verifier(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        return string.Create(CultureInfo.InvariantCulture,
            $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}");
    }
}
