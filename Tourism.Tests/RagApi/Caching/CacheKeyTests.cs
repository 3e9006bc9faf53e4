using Tourism.RagApi.Caching;

namespace Tourism.Tests.RagApi.Caching;

public sealed class CacheKeyTests
{
    [Fact]
    public void A_key_names_its_cache_and_hides_the_words()
    {
        var key = CacheKey.Of(Caches.Answer, "서울 맛집", "Where is Bukchon?");
        Assert.Matches("^answer:[A-Za-z0-9_-]{22}$", key.Value);
        Assert.Equal("answer", key.Cache);
    }

    [Fact]
    public void The_same_parts_have_the_same_key() => Assert.Equal(CacheKey.Of("answer", "a", "b"), CacheKey.Of("answer", "a", "b"));

    [Fact]
    public void Parts_that_run_into_each_other_have_keys_of_their_own()
    {
        CacheKey[] keys =
        [
            CacheKey.Of("answer", "ab", "c"), CacheKey.Of("answer", "a", "bc"), CacheKey.Of("answer", "abc"), CacheKey.Of("answer", "a", "b", "c"),
            CacheKey.Of("answer", "a\",\"bc"), CacheKey.Of("answer", "", "abc"), CacheKey.Of("expansion", "ab", "c"),
        ];
        Assert.Distinct(keys);
    }
}
