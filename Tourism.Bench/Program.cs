using System.CommandLine;
using Spectre.Console;
using Tourism.Bench.Caching;
using Tourism.Bench.Expansion;
using Tourism.Bench.Fitting;
using Tourism.Bench.Intents;
using Tourism.Bench.Latency;
using Tourism.Bench.Load;
using Tourism.Bench.Retrieval;
using Tourism.Bench.Search;

// A table that is cut to 80 columns where there is no terminal cannot be read.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 200;
}

var root = new RootCommand("Benchmarks of the tourism system. Each command prints a table with a baseline measured in the same run.")
{
    CacheCommand.Create(),
    CompareCommand.Create(),
    ExpansionCommand.Create(),
    FitCommand.Create(),
    FitScopeCommand.Create(),
    IntentsCommand.Create(),
    LatencyCommand.Create(),
    LoadCommand.Create(),
    RetrievalCommand.Create(),
    SearchCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
