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
    private const int StepBits = 3;
    private const int ImpactsOfStep = 256 >> StepBits;

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
        var terms = new SortedDictionary<int, byte>();
        for (var index = 0; index < TermVector.Count(vector); index++)
        {
            var (hash, impact) = TermVector.Read(vector, index);
            var token = (int)(hash % Dimensions);
            terms[token] = Math.Max(impact, terms.GetValueOrDefault(token));
        }

        return (
            new SparseVector(Dimensions, terms.Keys.ToArray(), terms.Values.Select(impact => (float)impact).ToArray()),
            [.. terms.Select(term => Key((ulong)term.Key, term.Value / ImpactsOfStep)).Concat(filterKeys).Distinct()]);
    }

    private static string? Fact(string kind, string? code) => code is null ? null : kind + code;

    private static int Key(ulong hash, int step) => unchecked((int)((uint)(hash % Dimensions) << StepBits)) | step;
}
