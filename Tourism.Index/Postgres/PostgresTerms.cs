using Pgvector;
using Tourism.Core;
using Tourism.Index.Terms;

namespace Tourism.Index.Postgres;

/// <summary>
/// Terms as PostgreSQL keeps them. A token is a number of 29 bits, its hash; a chunk's terms are a sparse vector of impacts by token. A key is
/// the token and the eighth of the range in which the impact lies, so that an index on keys finds the chunks that a token says most of.
/// </summary>
/// <remarks>Among three million tokens one in 180 shares its number with another one.</remarks>
internal static class PostgresTerms
{
    private const int Dimensions = 1 << 29;
    private const int ImpactBits = 8;
    private const int StepBits = 3;
    private const int ImpactsOfStep = (1 << ImpactBits) >> StepBits;

    /// <summary>The first of a token's eight keys.</summary>
    public static int FirstKey(string token) => Key(TermVector.Hash(token), step: 0);

    /// <summary>Keys of what a filter may ask for; every chunk has those of its document.</summary>
    public static int[] FilterKeys(TourismDomain? domain, string? provinceCode, string? municipalityCode)
    {
        // No token of a text has a control character.
        string?[] facts = [domain is { } known ? "\u0001" + known.ToWire() : null, Fact("\u0002", provinceCode), Fact("\u0003", municipalityCode)];
        return [.. facts.OfType<string>().Select(FirstKey)];
    }

    /// <summary>The terms of a chunk and the keys by which it is found.</summary>
    /// <param name="vector">Its terms as <see cref="TermVector"/> encodes them.</param>
    /// <param name="filterKeys">Those of its document.</param>
    public static (SparseVector Terms, int[] Keys) Decode(byte[] vector, int[] filterKeys)
    {
        // Token and impact in one number: it sorts fast, by token and then by impact.
        var terms = new long[TermVector.Count(vector)];
        for (var index = 0; index < terms.Length; index++)
        {
            var (hash, impact) = TermVector.Read(vector, index);
            terms[index] = (long)(hash % Dimensions) << ImpactBits | impact;
        }

        Array.Sort(terms);
        var (tokens, impacts, keys) = (new List<int>(terms.Length), new List<float>(terms.Length), new List<int>(terms.Length));
        for (var index = 0; index < terms.Length; index++)
        {
            var (token, impact) = ((int)(terms[index] >> ImpactBits), (byte)terms[index]);
            if (index + 1 < terms.Length && token == (int)(terms[index + 1] >> ImpactBits))
            {
                continue; // of tokens that share a number that with the largest impact counts
            }

            tokens.Add(token);
            impacts.Add(impact);
            keys.Add(Key((ulong)token, impact / ImpactsOfStep));
        }

        return (
            new SparseVector(Dimensions, tokens.ToArray(), impacts.ToArray()),
            [.. keys, .. filterKeys.Where(key => !keys.Contains(key)).Distinct()]);
    }

    private static string? Fact(string kind, string? code) => code is null ? null : kind + code;

    private static int Key(ulong hash, int step) => unchecked((int)((uint)(hash % Dimensions) << StepBits)) | step;
}
