using System.CommandLine;
using System.CommandLine.Parsing;
using Npgsql;

namespace Tourism.Bench.Postgres;

/// <summary>The option with the server to measure.</summary>
internal static class ConnectionOption
{
    public const string Missing =
        $"Give --connection, or the variable {Variable}, a connection string such as \"Host=127.0.0.1;Port=5432;Username=tourism_user;Password=…\".";

    private const string Variable = "TOURISM_TEST_POSTGRES";

    public static Option<NpgsqlConnectionStringBuilder> Create() => Create(result => Parse(Environment.GetEnvironmentVariable(Variable) ?? "", result.AddError));

    /// <summary>Null when neither is given.</summary>
    public static Option<NpgsqlConnectionStringBuilder> CreateOptional() =>
        Create(result => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? Parse(text, result.AddError) : null);

    private static Option<NpgsqlConnectionStringBuilder> Create(Func<ArgumentResult, NpgsqlConnectionStringBuilder?> byDefault) => new("--connection")
    {
        Description = $"Connection string of a superuser of PostgreSQL; without it that of the variable {Variable}. Databases of its own are made there.",
        CustomParser = result => Parse(result.Tokens.Single().Value, result.AddError),
        DefaultValueFactory = result => byDefault(result)!,
    };

    private static NpgsqlConnectionStringBuilder? Parse(string text, Action<string> addError)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (!string.IsNullOrEmpty(connection.Host))
            {
                return connection;
            }
        }
        catch (ArgumentException)
        {
            // The text may hold a password: it is not repeated.
        }

        addError(Missing);
        return null;
    }
}
