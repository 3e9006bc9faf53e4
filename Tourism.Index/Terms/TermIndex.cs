namespace Tourism.Index.Terms;

/// <summary>The inverted index in memory: for each term the rows that hold it with their impacts.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<ulong, int> ordinals = [];
    private readonly int[] starts;
    private readonly int[] rows;
    private readonly byte[] impacts;
    private readonly int rowCount;

    /// <param name="vectors">The encoded terms of each row (<see cref="TermVector"/>).</param>
    public TermIndex(IReadOnlyList<byte[]> vectors)
    {
        rowCount = vectors.Count;
        var counts = new List<int>();
        ForEachTerm(vectors, (_, hash, _) =>
        {
            if (!ordinals.TryGetValue(hash, out var ordinal))
            {
                ordinals[hash] = ordinal = counts.Count;
                counts.Add(0);
            }

            counts[ordinal]++;
        });
        starts = new int[counts.Count + 1];
        for (var ordinal = 0; ordinal < counts.Count; ordinal++)
        {
            starts[ordinal + 1] = starts[ordinal] + counts[ordinal];
        }

        var next = starts.AsSpan().ToArray();
        rows = new int[starts[^1]];
        impacts = new byte[starts[^1]];
        ForEachTerm(vectors, (row, hash, impact) =>
        {
            var position = next[ordinals[hash]]++;
            rows[position] = row;
            impacts[position] = impact;
        });
    }

    /// <summary>How many rows hold the token.</summary>
    public int FrequencyOf(string token) =>
        ordinals.TryGetValue(TermVector.Hash(token), out var ordinal) ? starts[ordinal + 1] - starts[ordinal] : 0;

    /// <summary>Adds to each row its score: the sum over the terms of their weights times their impacts.</summary>
    /// <param name="terms">Distinct terms.</param>
    /// <param name="scores">One element a row.</param>
    public void Score(IEnumerable<QueryTerm> terms, Span<float> scores)
    {
        foreach (var term in terms)
        {
            if (!ordinals.TryGetValue(TermVector.Hash(term.Token), out var ordinal))
            {
                continue;
            }

            var (start, end) = (starts[ordinal], starts[ordinal + 1]);
            var scale = (float)(term.Weight * Bm25.TermWeight(rowCount, end - start) * Bm25.LargestImpact / byte.MaxValue);
            for (var position = start; position < end; position++)
            {
                scores[rows[position]] += scale * impacts[position];
            }
        }
    }

    private static void ForEachTerm(IReadOnlyList<byte[]> vectors, Action<int, ulong, byte> visit)
    {
        for (var row = 0; row < vectors.Count; row++)
        {
            for (var index = 0; index < TermVector.Count(vectors[row]); index++)
            {
                var (hash, impact) = TermVector.Read(vectors[row], index);
                visit(row, hash, impact);
            }
        }
    }
}
