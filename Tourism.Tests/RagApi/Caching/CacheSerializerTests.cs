using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using Tourism.Core.Contracts;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Caching.Redis;

namespace Tourism.Tests.RagApi.Caching;

public sealed class CacheSerializerTests(RagApiHost host) : IClassFixture<RagApiHost>
{
    [Theory]
    [InlineData("서울 궁궐 추천해줘")]
    [InlineData("景福宮の入場料はいくらですか")]
    [InlineData("nothing of that sort xyzzy")]
    public async Task An_answer_is_read_as_it_was_written(string query)
    {
        var json = await host.PostAsync("/rag/query", new { query });
        var answer = json.Deserialize<RagQueryResponse>(Tourism.ServiceDefaults.Http.JsonDefaults.Create(TourismJson.Default))!;
        var read = RoundTrip(new JsonCacheSerializer<CachedAnswer>(CacheJson.Default.CachedAnswer), new CachedAnswer(answer));
        Assert.Equivalent(answer, read.Response, strict: true);
    }

    [Fact]
    public void Letters_of_every_script_are_written_as_they_are()
    {
        var bytes = Write(new JsonCacheSerializer<QueryExpansion>(CacheJson.Default.QueryExpansion), new QueryExpansion(["경복궁", "景福宮", "é"]));
        Assert.Equal("""{"Variants":["경복궁","景福宮","é"]}""", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Embeddings_are_read_bit_by_bit()
    {
        float[][] vectors = [[0.1f, -0f, float.Epsilon], [float.MaxValue, 1 / 3f, -2]];
        var read = RoundTrip(new EmbeddingsSerializer(), new QueryEmbeddings(vectors));
        Assert.Equal(vectors.SelectMany(vector => vector.Select(BitConverter.SingleToInt32Bits)), read.Vectors.SelectMany(vector => vector.Select(BitConverter.SingleToInt32Bits)));
        Assert.Equal([3, 3], read.Vectors.Select(vector => vector.Length));
        Assert.Equal(4 + (6 * sizeof(float)), Write(new EmbeddingsSerializer(), new QueryEmbeddings(vectors)).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("00000000")]
    [InlineData("FFFFFFFF00000000")]
    [InlineData("02000000000000000000")]
    public void What_holds_no_embeddings_is_refused(string hex) =>
        Assert.Throws<InvalidDataException>(() => new EmbeddingsSerializer().Deserialize(new ReadOnlySequence<byte>(Convert.FromHexString(hex))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public void What_is_packed_is_unpacked_the_same(int length)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("경복궁은 화요일에 쉽니다. ", length)));
        Assert.Equal(text, PackedPayload.Unpack(PackedPayload.Pack(text)));
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        Assert.Equal(noise, PackedPayload.Unpack(PackedPayload.Pack(noise)));
    }

    [Fact]
    public void Text_is_packed_to_less_than_half_and_noise_stays_as_long_as_it_is()
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', SmallCorpus.Lines));
        Assert.InRange(PackedPayload.Pack(text).Length, 1, text.Length / 2);
        var noise = new byte[1536];
        new Random(1).NextBytes(noise);
        Assert.Equal(sizeof(int) + noise.Length, PackedPayload.Pack(noise).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("05000000AABB")]
    [InlineData("FFFFFFFFAABB")]
    [InlineData("FFFFFF7FAABB")]
    public void What_was_not_packed_is_refused(string hex) => Assert.Throws<InvalidDataException>(() => PackedPayload.Unpack(Convert.FromHexString(hex)));

    private static T RoundTrip<T>(IHybridCacheSerializer<T> serializer, T value) => serializer.Deserialize(new ReadOnlySequence<byte>(Write(serializer, value)));

    private static byte[] Write<T>(IHybridCacheSerializer<T> serializer, T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        serializer.Serialize(value, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
