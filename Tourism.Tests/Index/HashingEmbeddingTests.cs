using System.Globalization;
using System.IO.Hashing;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Tourism.Index.Embedding;

namespace Tourism.Tests.Index;

public sealed class HashingEmbeddingTests
{
    private static readonly TextEmbedder Embedder = new(new HashingEmbeddingGenerator(), HashingEmbeddingGenerator.Model, HashingEmbeddingGenerator.FusionWeight);

    [Theory]
    [InlineData("경복궁은 언제 쉬나요?")]
    [InlineData("景福宮はいつ休みですか。")]
    [InlineData("When is the palace closed?")]
    public async Task Vectors_have_384_dimensions_and_length_1(string text)
    {
        var vector = await EmbedAsync(text);

        Assert.Equal(384, vector.Length);
        Assert.Equal(1, TensorPrimitives.Norm(vector), tolerance: 1e-5);
    }

    // Rounded to four decimals before, because processors may differ in the last bit of a logarithm.
    [Theory]
    [InlineData("경복궁은 언제 쉬나요? Gyeongbokgung 景福宮", "c3e42ef7442bb184")]
    [InlineData("質問: 何が有名ですか。\n回答: クッパが有名です。クッパ", "c31cfcc60454c1e8")]
    public async Task A_text_has_the_same_vector_on_every_machine(string text, string checksum)
    {
        short[] rounded = [.. (await EmbedAsync(text)).Select(value => (short)MathF.Round(value * 10_000))];

        Assert.Equal(checksum, XxHash64.HashToUInt64(MemoryMarshal.AsBytes(rounded.AsSpan())).ToString("x16", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Repeated_runs_and_other_batches_give_equal_vectors()
    {
        var one = await EmbedAsync("서울 궁궐");
        var many = await Embedder.EmbedPassagesAsync(["부산 해변", "서울 궁궐"], TestContext.Current.CancellationToken);

        Assert.Equal(one, many[1]);
    }

    [Fact]
    public async Task Forms_of_one_text_are_equal_and_related_texts_nearer_than_others()
    {
        var palace = await EmbedAsync("서울의 궁궐 입장 시간");
        var related = await EmbedAsync("궁궐 입장 시간은?");
        var other = await EmbedAsync("제주 흑돼지 맛집");

        Assert.Equal(await EmbedAsync("SEOUL palace"), await EmbedAsync("ｓｅｏｕｌ Palace"));
        Assert.True(TensorPrimitives.Dot<float>(palace, related) > TensorPrimitives.Dot<float>(palace, other));
    }

    [Fact]
    public async Task A_text_without_words_has_a_vector_of_zeros() => Assert.All(await EmbedAsync("…!?"), value => Assert.Equal(0, value));

    private static async Task<float[]> EmbedAsync(string text) =>
        Assert.Single(await Embedder.EmbedPassagesAsync([text], TestContext.Current.CancellationToken));
}
