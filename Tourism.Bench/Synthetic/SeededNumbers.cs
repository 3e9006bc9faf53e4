namespace Tourism.Bench.Synthetic;

/// <summary>What numbers are drawn for: each purpose has a sequence of its own, so that one can be drawn again without the others.</summary>
internal enum Purpose
{
    Vocabulary,
    Centre,
    Facts,
    Texts,
    Vectors,
    Query,
}

/// <summary>
/// Numbers that follow from a seed, a purpose and an index alone, on every machine. SplitMix64: Steele, Lea and Flood, Fast Splittable
/// Pseudorandom Number Generators, OOPSLA 2014.
/// </summary>
internal struct SeededNumbers(ulong seed, Purpose purpose, int index)
{
    private ulong state = Mix(Mix(seed + 1) ^ ((ulong)purpose << 32 | (uint)index));

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from 0 up to but not including the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>
    /// Fills with numbers of mean 0 and variance 1, each the difference of two uniform ones: sums over hundreds of dimensions are normal all
    /// the same, and it costs a tenth of normal numbers.
    /// </summary>
    public void Fill(Span<float> noise)
    {
        const float Scale = 2.4494898f / (1 << 16); // the difference of two uniform numbers has variance 1/6
        for (var index = 0; index < noise.Length; index += 2)
        {
            var bits = Next();
            noise[index] = ((int)(bits & 0xFFFF) - (int)(bits >> 16 & 0xFFFF)) * Scale;
            if (index + 1 < noise.Length)
            {
                noise[index + 1] = ((int)(bits >> 32 & 0xFFFF) - (int)(bits >> 48)) * Scale;
            }
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}
