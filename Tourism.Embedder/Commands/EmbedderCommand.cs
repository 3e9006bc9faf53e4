using System.CommandLine;
using Tourism.Index;
using Tourism.Index.Maintenance;

namespace Tourism.Embedder.Commands;

/// <summary>The command line of the Embedder.</summary>
internal static class EmbedderCommand
{
    /// <summary>Runs it and gives the exit code.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">Where it writes.</param>
    /// <param name="configure">Configures the host further; tests set their data directory here.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration console, Action<WebApplicationBuilder>? configure = null)
    {
        var host = new EmbedderHost(configure ?? (_ => { }));
        var root = new RootCommand($"Reads documents, embeds them and loads them into the index.\n\n{ExitCodes.Help}\n\nWith --probe URL alone: asks that address and exits with 0 for a 2xx answer, else 1.")
        {
            ImportCommand.Create(host),
            WorkCommand.Create(host),
            ExportCommand.Create(host),
            MigrateCommand.Create(host),
            ReindexCommand.Create(host),
            VerifyCommand.Create(host),
            FinalizeCommand.Create(host),
        };
        var parsed = root.Parse(args);
        console.EnableDefaultExceptionHandler = false;
        console.ProcessTerminationTimeout = TimeSpan.FromSeconds(20); // a batch is finished or rolled back first
        try
        {
            var exitCode = await parsed.InvokeAsync(console);
            return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : exitCode;
        }
        catch (WriterBusyException busy)
        {
            await console.Error.WriteLineAsync(busy.Message);
            return ExitCodes.WriterBusy;
        }
        catch (IndexSetupException setup)
        {
            await console.Error.WriteLineAsync(setup.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Cancelled. What was written stays; the next run goes on from there.");
            return ExitCodes.Cancelled;
        }
        catch (Exception error)
        {
            await console.Error.WriteLineAsync($"Failed: {error.Message}");
            return ExitCodes.Failed;
        }
    }
}
