using System.CommandLine;
using System.Globalization;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Commands;

/// <summary><c>finalize</c>: drops what only the former system needs, once there is a backup of today.</summary>
internal static class FinalizeCommand
{
    private const string Format = "yyyy-MM-dd";

    private static readonly Option<string> BackupOf = new("--backup-of")
    {
        Description = "The day in Seoul on which the database was backed up: only today counts.",
        HelpName = "YYYY-MM-DD",
        Required = true,
    };

    public static Command Create(EmbedderHost host)
    {
        var command = new Command(
            "finalize",
            "Drops what only the former system needs of a PostgreSQL database that was taken over: its view, its vector column and the index on it. "
            + "The former system cannot use the database afterwards. Needs the connection string of the superuser, tourism_user.")
        { BackupOf };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = host.CreateBuilder().Build();
        var console = parsed.InvocationConfiguration;
        var today = TodayInSeoul(app.Services.GetRequiredService<TimeProvider>());
        if (parsed.GetRequiredValue(BackupOf) is var day && day != today)
        {
            await console.Error.WriteLineAsync(
                $"--backup-of {day} is not today in Seoul ({today}). What finalize drops comes back from a backup alone: make one (pg_dump -Fc) and say --backup-of {today}.");
            return ExitCodes.WrongUsage;
        }

        if (app.Services.GetService<IIndexSetup>() is not { } setup)
        {
            await console.Output.WriteLineAsync("ConnectionStrings:tourismdb is not set. The embedded store has nothing of a former system.");
            return ExitCodes.Completed;
        }

        var dropped = await setup.FinalizeAsync(cancellationToken);
        await console.Output.WriteLineAsync(dropped.Count == 0
            ? "Nothing to drop: the database has nothing that only the former system needs."
            : $"Dropped: {string.Join(", ", dropped)}. The former system cannot use this database any more.");
        return ExitCodes.Completed;
    }

    private static string TodayInSeoul(TimeProvider time) =>
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul")).ToString(Format, CultureInfo.InvariantCulture);
}
