using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.Tests.Index.Terms;

public sealed class TermIndexTests
{
    [Fact]
    public void A_score_is_the_sum_of_weight_times_term_weight_times_impact()
    {
        var index = Index([("바다", 1), ("전망", 2)], [("바다", 1)], [("산", 1)]);
        var scores = new float[3];

        index.Score([new("바다", 1), new("전망", 0.5)], scores);

        var sea = Math.Log(1 + 1.5 / 2.5) * Bm25.Impact(1, 10);
        var view = 0.5 * Math.Log(1 + 2.5 / 1.5) * Bm25.Impact(2, 10);
        Assert.Equal(sea + view, scores[0], tolerance: 0.01);
        Assert.Equal(sea, scores[1], tolerance: 0.01);
        Assert.Equal(0, scores[2]);
    }

    [Fact]
    public void Frequencies_count_the_rows_that_hold_a_token()
    {
        var index = Index([("바다", 3)], [("바다", 1)]);

        Assert.Equal((2, 0), (index.FrequencyOf("바다"), index.FrequencyOf("산")));
    }

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Equal(0, new TermIndex([]).FrequencyOf("바다"));

    [Theory]
    [InlineData(1, 300, 1.0)]
    [InlineData(0, 300, 0)]
    public void The_impact_of_one_occurrence_in_a_chunk_of_usual_length_is_one(double frequency, double length, double impact) =>
        Assert.Equal(impact, Bm25.Impact(frequency, length), tolerance: 1e-9);

    [Fact]
    public void Impacts_rise_with_frequency_fall_with_length_and_stay_below_their_limit()
    {
        Assert.True(Bm25.Impact(2, 100) > Bm25.Impact(1, 100));
        Assert.True(Bm25.Impact(1, 100) > Bm25.Impact(1, 1000));
        Assert.True(Bm25.Impact(1000, 1) < Bm25.LargestImpact);
    }

    [Fact]
    public void Encoded_terms_are_read_as_they_were_written()
    {
        var bytes = TermVector.Encode(new Dictionary<ulong, double> { [TermVector.Hash("바다")] = 1, [TermVector.Hash("view")] = 1000 }, length: 300);

        var terms = Enumerable.Range(0, TermVector.Count(bytes)).Select(index => TermVector.Read(bytes, index)).ToDictionary(term => term.Hash, term => term.Impact);
        Assert.Equal(170, terms[TermVector.Hash("바다")]); // 1.0 of 1.5 in 255 steps
        Assert.Equal(255, terms[TermVector.Hash("view")]);
    }

    private static TermIndex Index(params (string Token, double Frequency)[][] rows) =>
        new([.. rows.Select(row => TermVector.Encode(row.ToDictionary(term => TermVector.Hash(term.Token), term => term.Frequency), length: 10))]);
}
