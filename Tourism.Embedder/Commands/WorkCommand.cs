using System.CommandLine;
using Tourism.Embedder.Working;
using Tourism.ServiceDefaults;
using Tourism.ServiceDefaults.Health;

namespace Tourism.Embedder.Commands;

/// <summary><c>work</c>: watches a folder until it is stopped, with health and metrics on its own port.</summary>
internal static class WorkCommand
{
    private static readonly Argument<FileSystemInfo> Folder = new Argument<FileSystemInfo>("path")
    {
        Description = "Folder that is watched.",
    }.AcceptExistingOnly();

    private static readonly Option<TimeSpan> Interval = new("--interval")
    {
        Description = "Time between two looks at the folder, such as 5s; Worker:Interval by default.",
        HelpName = "5s",
        CustomParser = Arguments.Duration,
    };

    public static Command Create(EmbedderHost host)
    {
        var command = new Command("work", "Watches a folder and loads what is new or changed, giving way to imports. Serves /health, /alive and /metrics.") { Folder, Interval };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(EmbedderHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = host.CreateBuilder();
        builder.Services.AddOptionsWithValidateOnStart<WorkerOptions, WorkerOptionsValidator>().BindConfiguration(WorkerOptions.SectionName).Configure(options =>
        {
            options.Path = parsed.GetRequiredValue(Folder).FullName;
            options.Interval = parsed.GetResult(Interval) is null ? options.Interval : parsed.GetValue(Interval);
        });
        builder.Services.AddSingleton<WorkerState>();
        builder.Services.AddHealthChecks()
            .AddCheck<WorkerState>("worker")
            .AddCheck<StoreHealthCheck>("postgres")
            .AddCheck("embedding", () => PartState.Result(PartState.Embedded));
        builder.Services.AddHostedService<FolderWorker>();
        await using var app = builder.Build();
        app.UseServiceDefaults();
        app.MapServiceDefaults();
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Completed;
    }
}
