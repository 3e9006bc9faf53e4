using Microsoft.Extensions.Options;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi.Retrieval;

public sealed class SelectionTests
{
    private static readonly double[] NoValues = new double[MatchFeatures.Names.Count];

    // Confidence in these tests is the relevance of the best document.
    private static readonly Answerability Answerability = new(new KindWeights(new Dictionary<QuestionKind, IReadOnlyList<double>> { [QuestionKind.Unnamed] = [.. NoValues, 1, 0] }));
    private static readonly Selection Selection = new(Answerability, Options.Create(new RagOptions { MinimumConfidence = 0.3 }), Gazetteer.Load());

    [Fact]
    public void Nothing_is_given_when_the_best_hardly_answers() => Assert.Empty(Given(Place("a", 0.29), Place("b", 0.2)));

    [Fact]
    public void The_best_is_given_with_those_not_far_behind() => Assert.Equal(["a", "b"], Given(Place("a", 0.9), Place("b", 0.1), Place("c", 0.08)));

    [Fact]
    public void Beside_a_place_that_is_named_others_must_fit_better() =>
        Assert.Equal(["a", "b"], Given(Place("a", 0.9) with { IsNamed = true }, Place("b", 0.28), Place("c", 0.2)));

    [Fact]
    public void Further_branches_of_a_chain_stand_behind_all_others() => Assert.Equal(
        ["성심당 본점", "성심당 역점", "한밭식당", "성심당 타임월드점"],
        Given(Place("성심당 본점", 0.9), Place("성심당 역점", 0.8), Place("성심당 타임월드점", 0.7), Place("한밭식당", 0.6)));

    [Fact]
    public void Places_named_after_their_city_are_no_chain() => Assert.Equal(
        ["서울 식물원", "서울 시립미술관", "서울 숲"], Given(Place("서울 식물원", 0.9), Place("서울 시립미술관", 0.8), Place("서울 숲", 0.7)));

    [Fact]
    public void The_cheapest_comes_first_when_that_is_asked_for() => Assert.Equal(
        ["b", "a"], Names(Selection.Of([Place("a", 0.9, priceLevel: 4), Place("b", 0.8, priceLevel: 1)], Reading() with { Price = PriceWish.Cheap })));

    [Fact]
    public void Where_nothing_but_a_region_is_asked_for_the_places_spoken_of_most_come_first() => Assert.Equal(
        ["b", "a"], Names(Selection.Of([Place("a", 0.9, prominence: 3), Place("b", 0.8, prominence: 20)], Reading() with { Region = Gazetteer.Load().Find("26") })));

    private static IEnumerable<string> Given(params RankedDocument[] ranked) => Names(Selection.Of(ranked, Reading()));

    private static IEnumerable<string> Names(IEnumerable<RankedDocument> documents) => documents.Select(document => document.Document.PlaceName);

    private static QuestionReading Reading() =>
        new(null, [], null, IsNear: false, [], [], [], AsksFact: false, [], [], Rejection.None, PriceWish.Any, default);

    private static RankedDocument Place(string name, double relevance, int? priceLevel = null, int prominence = 0) => new(
        new IndexDocument { DocumentId = name, Domain = TourismDomain.Food, Title = name, PlaceName = name, Names = new() { Ko = name }, PriceLevel = priceLevel, Chunks = [] },
        [], relevance, NameMatch: 0, IsNamed: false, InRegion: true, IsOfKind: true, prominence, new MatchFeatures(QuestionKind.Unnamed, NoValues));
}
