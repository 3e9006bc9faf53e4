using System.CommandLine;
using Tourism.Bench.Latency;
using Tourism.Bench.Retrieval;

var root = new RootCommand("Benchmarks of the tourism system. Each command prints a table with a baseline measured in the same run.")
{
    LatencyCommand.Create(),
    RetrievalCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
