using Tourism.Core;
using Tourism.Index.Postgres;
using Tourism.Index.Terms;

namespace Tourism.Tests.Index.Terms;

public sealed class PostgresTermsTests
{
    private const ulong Numbers = 1 << 29;

    [Fact]
    public void Terms_are_sorted_by_the_number_of_their_token_whatever_the_rest_of_its_hash()
    {
        var (terms, keys) = PostgresTerms.Decode(Encode(9, Numbers + 7, 5 * Numbers + 8), []);

        Assert.Equal([7, 8, 9], terms.Indices.ToArray());
        Assert.Equal([7, 8, 9], keys.Select(key => key >> 3));
    }

    [Fact]
    public void Of_tokens_that_share_a_number_that_with_the_largest_impact_counts()
    {
        var often = TermVector.Encode(new() { [7] = 1, [Numbers + 7] = 1000, [2 * Numbers + 7] = 2 }, length: 300);

        var (terms, keys) = PostgresTerms.Decode(often, []);

        Assert.Equal([255f], terms.Values.ToArray());
        Assert.Equal([(7 << 3) | 7], keys);
    }

    [Fact]
    public void A_key_holds_the_eighth_of_the_range_in_which_the_impact_lies()
    {
        var (terms, keys) = PostgresTerms.Decode(TermVector.Encode(new() { [7] = 1 }, length: 300), []);

        Assert.Equal([170f], terms.Values.ToArray());
        Assert.Equal([(7 << 3) | 170 / 32], keys);
    }

    [Fact]
    public void Keys_of_the_filter_follow_those_of_the_terms_each_once()
    {
        var filterKeys = PostgresTerms.FilterKeys(TourismDomain.Food, "11", "11110");

        var (_, keys) = PostgresTerms.Decode(Encode(7), [.. filterKeys, (7 << 3) | 5, filterKeys[0]]);

        Assert.Equal([(7 << 3) | 5, .. filterKeys], keys);
    }

    [Fact]
    public void A_chunk_without_terms_has_the_keys_of_its_filter() =>
        Assert.Equal(PostgresTerms.FilterKeys(TourismDomain.Food, null, null), PostgresTerms.Decode([], PostgresTerms.FilterKeys(TourismDomain.Food, null, null)).Keys);

    private static byte[] Encode(params ulong[] hashes) => TermVector.Encode(hashes.ToDictionary(hash => hash, _ => 1.0), length: 300);
}
