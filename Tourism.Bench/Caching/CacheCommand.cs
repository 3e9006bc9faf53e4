using System.CommandLine;
using Spectre.Console;
using Tourism.Bench.Latency;

namespace Tourism.Bench.Caching;

/// <summary><c>cache</c>: what Redis adds to a request, healthy or not, beside RagApi without Redis in the same run.</summary>
internal static class CacheCommand
{
    public static Command Create()
    {
        var questions = new Option<FileInfo>("--questions") { Description = "JSON Lines with a member query.", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "Data directory with the index.", DefaultValueFactory = _ => new DirectoryInfo(".data") };
        var rounds = new Option<int>("--rounds") { Description = "How often all conditions are measured, one after another.", DefaultValueFactory = _ => 3 };
        var command = new Command("cache", "Percentiles of POST /rag/query with Redis healthy, stopped and paused beside none.") { questions, data, rounds };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(questions), result.GetRequiredValue(data), result.GetRequiredValue(rounds), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo questions, DirectoryInfo data, int rounds, CancellationToken cancellationToken)
    {
        if (!questions.Exists)
        {
            await Console.Error.WriteLineAsync($"{questions.FullName} does not exist.");
            return 2;
        }

        var asked = LatencyMeasurement.ReadQuestions(questions);
        var samples = RedisCondition.All.ToDictionary(condition => condition, _ => new ConditionTimes([], []));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (condition, times) in samples)
            {
                await MeasureAsync(condition, times, data.FullName, asked, cancellationToken);
            }
        }

        Print(samples);
        return 0;
    }

    private static async Task MeasureAsync(
        RedisCondition condition, ConditionTimes times, string data, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        await using var redis = await RedisProcess.StartAsync();
        await using var rag = await RagApiProcess.StartAsync(data, condition.UsesRedis ? redis.ConnectionString : null, cancellationToken);
        var measurement = new LatencyMeasurement(rag.Client, questions);
        await measurement.WarmUpAsync(cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = condition.RunAsync(redis, ended.Token);
        var (uncached, cached) = await measurement.AskTwiceAsync(cancellationToken);
        await ended.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        times.Uncached.AddRange(uncached);
        times.Cached.AddRange(cached);
    }

    private static void Print(Dictionary<RedisCondition, ConditionTimes> samples)
    {
        var table = new Table().AddColumns("request", "Redis", "count", "median ms", "p99 ms", "longest ms", "added at p99, ms");
        foreach (var (kind, timesOf) in new (string, Func<ConditionTimes, List<double>>)[] { ("uncached", times => times.Uncached), ("cached", times => times.Cached) })
        {
            var results = samples.Select(sample => LatencyResult.Of(sample.Key.Name, timesOf(sample.Value))).ToList();
            foreach (var result in results)
            {
                table.AddRow(
                    kind, result.Name, $"{result.Count}", $"{result.Median:F2}", $"{result.P99:F2}", $"{result.Longest:F2}", $"{result.P99 - results[0].P99:+0.00;-0.00}");
            }
        }

        AnsiConsole.Write(table);
    }

    private sealed record ConditionTimes(List<double> Uncached, List<double> Cached);
}
