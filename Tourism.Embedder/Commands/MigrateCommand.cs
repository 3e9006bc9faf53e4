using System.CommandLine;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Commands;

/// <summary><c>migrate</c>: brings the database to this version's schema, with roles and rights, and indexes what a former system left.</summary>
internal static class MigrateCommand
{
    public static Command Create(EmbedderHost host)
    {
        var command = new Command(
            "migrate",
            "Brings an empty PostgreSQL database, one of the former system or one of an earlier version to this version's schema, and makes the roles of the services. "
            + "Needs the connection string of the superuser, tourism_user. May be repeated.");
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = host.CreateBuilder().Build();
        var output = parsed.InvocationConfiguration.Output;
        if (app.Services.GetService<IIndexSetup>() is not { } setup)
        {
            await output.WriteLineAsync("ConnectionStrings:tourismdb is not set. The embedded store migrates itself.");
            return ExitCodes.Completed;
        }

        var options = app.Configuration.GetSection(DatabaseOptions.SectionName).Get<DatabaseOptions>() ?? new();
        var applied = await setup.MigrateAsync(options.LoaderPassword, options.RagPassword, cancellationToken);
        await output.WriteLineAsync(applied.Count == 0 ? "The schema is that of this version." : $"Applied {string.Join(", ", applied)}.");
        await output.WriteLineAsync(Role("tourism_loader", nameof(DatabaseOptions.LoaderPassword), options.LoaderPassword));
        await output.WriteLineAsync(Role("tourism_rag", nameof(DatabaseOptions.RagPassword), options.RagPassword));
        if (await app.Services.GetRequiredService<IReindexer>().IsNeededAsync(cancellationToken))
        {
            await ReindexCommand.RunAsync(app.Services, all: false, output, cancellationToken);
        }

        return ExitCodes.Completed;
    }

    private static string Role(string role, string key, string password) => password.Length > 0
        ? $"The role {role} has its rights and the password given."
        : $"The role {role} has its rights. {DatabaseOptions.SectionName}:{key} is not set: its password is left as it is; without one it cannot log in.";
}
