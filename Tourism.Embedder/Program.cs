using System.CommandLine;
using Tourism.Embedder.Commands;
using Tourism.ServiceDefaults.Health;

return await Probe.TryRunAsync(args) ?? await EmbedderCommand.RunAsync(args, new InvocationConfiguration());
