using System.CommandLine;
using Tourism.Bench.Intents;
using Tourism.Bench.Latency;

var root = new RootCommand("Benchmarks of the tourism system. Each command prints a table with a baseline measured in the same run.")
{
    IntentsCommand.Create(),
    LatencyCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
