using System.Text.Json;
using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.Tests.SampleData;

public sealed partial class SampleDataTests(SampleCorpusFixture corpus)
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    private IReadOnlyList<IndexDocument> Places => corpus.Documents;

    [Fact]
    public void There_are_at_least_300_places() => Assert.InRange(Places.Count, 300, int.MaxValue);

    [Theory]
    [InlineData("서울", 60)]
    [InlineData("부산", 30)]
    [InlineData("제주", 30)]
    public void Large_destinations_have_many_places(string province, int least) =>
        Assert.InRange(Places.Count(place => place.ProvinceCode == Gazetteer.Resolve(province)[0].Code), least, int.MaxValue);

    [Fact]
    public void Every_province_has_at_least_8_places() => Assert.All(
        Gazetteer.Provinces, province => Assert.InRange(Places.Count(place => place.ProvinceCode == province.Code), 8, int.MaxValue));

    [Fact]
    public void Every_domain_has_at_least_30_places() => Assert.All(
        WireNames.Domains, domain => Assert.InRange(Places.Count(place => place.Domain == domain), 30, int.MaxValue));

    [Fact]
    public void Every_place_has_its_required_fields() => Assert.All(Places, place =>
    {
        Assert.Matches("^P_(FOOD|STAY|NAT|HIS|SHOP|LEI)_[0-9]{4}$", place.DocumentId);
        Assert.Equal(place.Domain.ToWire().ToUpperInvariant(), place.DocumentId.Split('_')[1]);
        Assert.Equal(3, place.Names.Known().Count());
        Assert.Equal(3, place.Summaries.Known().Count());
        Assert.NotNull(place.Location);
        Assert.NotNull(place.ProvinceCode);
        Assert.NotNull(place.MunicipalityCode);
        Assert.NotEmpty(place.Tags);
        Assert.InRange(place.VisitMinutes!.Value, 10, 1440);
        Assert.NotNull(place.PriceLevel);
    });

    [Fact]
    public void Every_place_answers_in_all_three_languages() => Assert.All(Places, place =>
    {
        var pairs = PairsOf(place).ToList();
        Assert.InRange(pairs.Count, 3, int.MaxValue);
        Assert.Equal(WireNames.Languages, pairs.Select(pair => pair.Language).Distinct().Order());
    });

    [Fact]
    public void Every_text_is_in_its_language() => Assert.All(Places, place =>
    {
        foreach (var (language, text) in place.Summaries.Known().Concat(PairsOf(place).SelectMany(pair => new[] { (pair.Language, pair.Question), (pair.Language, pair.Answer) })))
        {
            Assert.Equal(language, LanguageDetector.Detect(text));
            Assert.False(HasForeignScript(language, text), $"{place.DocumentId}: {text}");
        }
    });

    [Fact]
    public void Names_are_in_the_scripts_of_their_languages() => Assert.All(Places, place =>
    {
        Assert.False(HasForeignScript(Language.Ja, place.Names.Ja!), place.Names.Ja);
        Assert.False(HasForeignScript(Language.En, place.Names.En!), place.Names.En);
    });

    [Fact]
    public void Coordinates_lie_in_the_named_province() => Assert.All(Places, place =>
    {
        // The nearest of all known centres belongs to the named province, or one of the named province is hardly farther away.
        var location = place.Location!.Value;
        var distances = Gazetteer.Regions.Where(region => region.Kind != RegionKind.Province)
            .Select(region => (region.ProvinceCode, Distance: location.DistanceKm(region.Centre))).ToList();
        var nearest = distances.Min(pair => pair.Distance);
        var own = distances.Where(pair => pair.ProvinceCode == place.ProvinceCode).Min(pair => pair.Distance);
        Assert.True(own <= nearest + 10, $"{place.DocumentId} {place.PlaceName}: {own:F0} km from its province, {nearest:F0} km from another");
    });

    [Fact]
    public void Coordinates_lie_near_the_named_municipality() => Assert.All(Places, place =>
    {
        var distance = place.Location!.Value.DistanceKm(Gazetteer.Find(place.MunicipalityCode)!.Centre);
        Assert.True(distance < 60 || place.MunicipalityCode is "47940", $"{place.DocumentId} {place.PlaceName}: {distance:F0} km"); // Dokdo is 90 km from Ulleung
    });

    [Fact]
    public void No_place_stands_twice()
    {
        Assert.Equal(Places.Count, Places.Select(place => place.DocumentId).Distinct().Count());
        foreach (var language in WireNames.Languages)
        {
            Assert.Empty(Places.GroupBy(place => TextFolding.Fold(place.Names[language]!).Replace(" ", "", StringComparison.Ordinal))
                .Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Fact]
    public void Hours_begin_with_a_range_or_say_24_hours() => Assert.All(
        Places.Where(place => place.Hours is not null), place => Assert.Matches(HoursPattern(), place.Hours));

    [Fact]
    public void Every_line_is_one_object_with_its_keys_in_order()
    {
        string[] keys = ["id", "domain", "name", "area", "lat", "lon", "summary", "hours", "closed", "visit_minutes", "price_level", "tags", "source_url", "qa"];
        Assert.All(File.ReadLines(Repository.PathOf("data", "places.jsonl")), line =>
        {
            using var place = JsonDocument.Parse(line);
            Assert.Equal(keys, place.RootElement.EnumerateObject().Select(property => property.Name));
        });
    }

    private static IEnumerable<IndexChunk> PairsOf(IndexDocument place) =>
        place.Chunks.Where(chunk => !place.Names.Known().Any(name => name.Text == chunk.Question));

    private static bool HasForeignScript(Language language, string text) => text.Any(character => (language, Scripts.Of(character)) switch
    {
        (Language.Ko, Script.Kana) => true,
        (Language.Ja, Script.Hangul) => true,
        (Language.En, Script.Hangul or Script.Kana or Script.Han) => true,
        _ => false,
    });

    [GeneratedRegex(@"^(24시간|\d{2}:\d{2}-\d{2}:\d{2})")]
    private static partial Regex HoursPattern();
}
