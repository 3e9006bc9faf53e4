using System.Collections.Concurrent;
using System.Diagnostics;
using Tourism.Bench.Postgres;
using Tourism.Index;

namespace Tourism.Bench.Search;

/// <summary>The product's reader under the load of clients that each search again as soon as they have an answer, as pgbench does.</summary>
internal sealed class ReaderLoad(IIndexReader index, IReadOnlyList<SearchVariant> queries)
{
    public async Task<LoadResult> RunAsync(int clients, TimeSpan duration, int seed, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => SearchAsync(new Random(seed + client)), cancellationToken)));
        return new LoadResult(times.Count / Stopwatch.GetElapsedTime(started).TotalSeconds, new Sample(times));

        async Task SearchAsync(Random choice)
        {
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var begun = Stopwatch.GetTimestamp();
                var hits = await index.SearchAsync([queries[choice.Next(queries.Count)]], SearchFilter.None, BenchQueries.Limit, cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (hits[0].Error is { } error)
                {
                    throw new InvalidOperationException($"A search failed: {error.Message}", error);
                }
            }
        }
    }
}
