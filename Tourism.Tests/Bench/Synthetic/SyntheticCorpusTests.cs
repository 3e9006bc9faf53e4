using System.Numerics.Tensors;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;

namespace Tourism.Tests.Bench.Synthetic;

public sealed class SyntheticCorpusTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();
    private static readonly SyntheticCorpus Corpus = new(SyntheticSize.OfDocuments(20_000), seed: 1, Gazetteer);

    [Fact]
    public void The_former_size_comes_out_exactly()
    {
        Assert.Equal(SyntheticSize.Former, SyntheticSize.OfChunks(2_202_565));
        Assert.Equal(SyntheticSize.Former, SyntheticSize.OfDocuments(377_263));
        Assert.Equal(2_202_565, Enumerable.Range(0, 377_263).Sum(SyntheticSize.Former.ChunksOf));
    }

    [Fact]
    public void The_same_seed_gives_the_same_documents_and_another_seed_others()
    {
        var again = new SyntheticCorpus(SyntheticSize.OfDocuments(20_000), seed: 1, Gazetteer);
        var other = new SyntheticCorpus(SyntheticSize.OfDocuments(20_000), seed: 2, Gazetteer);

        var (first, second, third) = (Corpus.Documents(7, 8).Single(), again.Documents(7, 8).Single(), other.Documents(7, 8).Single());

        Assert.Equal(first.ContentHash, second.ContentHash);
        Assert.Equal(first.Embeddings, second.Embeddings);
        Assert.NotEqual(first.ContentHash, third.ContentHash);
        Assert.NotEqual(first.Embeddings, third.Embeddings);
        Assert.Equal(Corpus.Query(3).Embedding, again.Query(3).Embedding);
        Assert.Equal(Corpus.Query(3).Text, again.Query(3).Text);
    }

    [Fact]
    public void Vectors_are_normalised_and_alike_by_document_and_topic()
    {
        var documents = Enumerable.Range(0, 2000).Select(index => (Corpus.Facts.Of(index).Topic, Vectors: Corpus.Embeddings(index))).ToList();
        var ofTopic = documents.GroupBy(document => document.Topic).OrderByDescending(group => group.Count()).ToList();

        Assert.All(documents.SelectMany(document => document.Vectors), vector => Assert.Equal(1, TensorPrimitives.Norm<float>(vector), tolerance: 1e-5));
        Assert.Equal(0.92, documents.Average(document => TensorPrimitives.Dot<float>(document.Vectors[0], document.Vectors[1])), tolerance: 0.02);
        Assert.Equal(0.82, Cosine(ofTopic[0], ofTopic[0]), tolerance: 0.03);
        Assert.Equal(0.70, ofTopic.Skip(1).Average(topic => Cosine(ofTopic[0], topic)), tolerance: 0.03);

        static double Cosine(IEnumerable<(int, float[][] Vectors)> some, IEnumerable<(int, float[][] Vectors)> others) =>
            (from one in some from another in others where one.Vectors != another.Vectors select (double)TensorPrimitives.Dot<float>(one.Vectors[0], another.Vectors[0])).Average();
    }

    [Fact]
    public void No_question_has_the_vector_of_a_chunk()
    {
        var query = Corpus.Query(0).Embedding;
        var nearest = ExactSearch.Run(Corpus, [query], SyntheticFilter.All(Corpus.Facts), depth: 1, TestContext.Current.CancellationToken)[0][0].Best.Single();

        Assert.InRange(nearest.Similarity, 0.8f, 0.99f);
    }

    [Theory]
    [InlineData("none", 1)]
    [InlineData("50 %", 0.5)]
    [InlineData("10 %", 0.1)]
    [InlineData("1 %", 0.01)]
    [InlineData("0.1 %", 0.001)]
    public void Filters_hold_for_the_share_that_they_say(string name, double share)
    {
        var filter = SyntheticFilter.All(Corpus.Facts).Single(filter => filter.Name == name);

        var held = Enumerable.Range(0, Corpus.Size.Documents).Count(document => filter.Holds(Corpus.Facts.Of(document)));

        var expected = share * Corpus.Size.Documents;
        Assert.InRange(held, expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected));
    }

    [Fact]
    public void Filters_hold_for_a_document_as_the_product_reads_them()
    {
        var filters = SyntheticFilter.All(Corpus.Facts);

        Assert.All(Enumerable.Range(0, 3000), index => Assert.All(
            filters, filter => Assert.Equal(filter.Filter.Holds(Corpus.Document(index)), filter.Holds(Corpus.Facts.Of(index)))));
    }

    [Fact]
    public void Texts_are_as_long_as_those_of_the_former_corpus()
    {
        var chunks = Enumerable.Range(0, 500).SelectMany(index => Corpus.Document(index).Chunks).ToList();

        Assert.InRange(chunks.Average(chunk => chunk.Question.Length), 15, 25);
        Assert.InRange(chunks.Average(chunk => chunk.Answer.Length), 50, 70);
    }
}
