using System.CommandLine;
using System.CommandLine.Parsing;
using Npgsql;

namespace Tourism.Bench.Postgres;

/// <summary>The option with the server to measure.</summary>
internal static class ConnectionOption
{
    private const string Missing =
        $"Give --connection, or the variable {Variable}, a connection string such as \"Host=127.0.0.1;Port=5432;Username=tourism_user;Password=…\".";

    private const string Variable = "TOURISM_TEST_POSTGRES";

    /// <summary>Without a default of its own: help would print it, with its password.</summary>
    public static Option<NpgsqlConnectionStringBuilder?> Create() => new("--connection")
    {
        Description = $"Connection string of a superuser of PostgreSQL; without it that of the variable {Variable}. Databases of its own are made there.",
        CustomParser = result => Parse(result.Tokens.Single().Value, result.AddError),
    };

    /// <summary>Makes the server required.</summary>
    public static void Require(Command command, Option<NpgsqlConnectionStringBuilder?> option) => command.Validators.Add(result => Require(result, option));

    public static void Require(CommandResult result, Option<NpgsqlConnectionStringBuilder?> option)
    {
        if (result.GetResult(option) is null && Server(null) is null)
        {
            result.AddError(Missing);
        }
    }

    /// <summary>The server that was given, else that of the environment; null without either.</summary>
    public static NpgsqlConnectionStringBuilder? Server(NpgsqlConnectionStringBuilder? given) =>
        given ?? Parse(Environment.GetEnvironmentVariable(Variable) ?? "", _ => { });

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
