using System.CommandLine;
using Npgsql;

namespace Tourism.Bench.Postgres;

/// <summary>The option with the server to measure.</summary>
internal static class ConnectionOption
{
    private const string Variable = "TOURISM_TEST_POSTGRES";

    public static Option<NpgsqlConnectionStringBuilder> Create()
    {
        var option = new Option<NpgsqlConnectionStringBuilder>("--connection")
        {
            Description = $"Connection string of a superuser of PostgreSQL; without it that of the variable {Variable}. Databases of its own are made there.",
            CustomParser = result => Parse(result.Tokens.Single().Value, result.AddError),
            DefaultValueFactory = result => Parse(Environment.GetEnvironmentVariable(Variable) ?? "", result.AddError)!,
        };
        return option;
    }

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

        addError($"Give --connection, or the variable {Variable}, a connection string such as \"Host=127.0.0.1;Port=5432;Username=tourism_user;Password=…\".");
        return null;
    }
}
