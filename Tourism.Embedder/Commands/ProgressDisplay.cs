using Spectre.Console;
using Tourism.Embedder.Loading;

namespace Tourism.Embedder.Commands;

/// <summary>Shows how far a load is: a bar on a terminal, else lines.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> RunAsync<T>(TextWriter output, TimeProvider time, Func<IProgress<LoadProgress>, Task<T>> work)
    {
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await work(new ProgressLines(output, time));
        }

        return await AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("Beginning", autoStart: true, maxValue: 1);
                task.IsIndeterminate = true; // until it is known how much there is
                return work(new ProgressBar(task, time));
            });
    }

    private sealed class ProgressBar(ProgressTask task, TimeProvider time) : IProgress<LoadProgress>
    {
        private readonly ProgressRate rate = new(time);
        private readonly Lock gate = new();

        public void Report(LoadProgress value)
        {
            lock (gate)
            {
                rate.Add(value);
                task.IsIndeterminate = false;
                task.MaxValue = Math.Max(1, value.Total);
                task.Value = value.Done;
                task.Description = Markup.Escape(rate.Describe(value));
            }
        }
    }
}
