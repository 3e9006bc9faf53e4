using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.Tests.Core.Regions;

public sealed partial class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    [Theory]
    [InlineData("11", "서울", "서울특별시", "ソウル", "Seoul")]
    [InlineData("26", "부산", "부산광역시", "釜山", "Busan")]
    [InlineData("27", "대구", "대구광역시", "大邱", "Daegu")]
    [InlineData("28", "인천", "인천광역시", "仁川", "Incheon")]
    [InlineData("29", "광주", "광주광역시", "光州", "Gwangju")]
    [InlineData("30", "대전", "대전광역시", "大田", "Daejeon")]
    [InlineData("31", "울산", "울산광역시", "蔚山", "Ulsan")]
    [InlineData("36", "세종", "세종특별자치시", "世宗", "Sejong")]
    [InlineData("41", "경기", "경기도", "京畿道", "Gyeonggi-do")]
    [InlineData("43", "충북", "충청북도", "忠清北道", "Chungcheongbuk-do")]
    [InlineData("44", "충남", "충청남도", "忠清南道", "Chungcheongnam-do")]
    [InlineData("46", "전남", "전라남도", "全羅南道", "Jeollanam-do")]
    [InlineData("47", "경북", "경상북도", "慶尚北道", "Gyeongsangbuk-do")]
    [InlineData("48", "경남", "경상남도", "慶尚南道", "Gyeongsangnam-do")]
    [InlineData("50", "제주", "제주특별자치도", "済州", "Jeju")]
    [InlineData("51", "강원", "강원특별자치도", "江原道", "Gangwon-do")]
    [InlineData("52", "전북", "전북특별자치도", "全羅北道", "Jeonbuk")]
    public void A_province_resolves_from_its_names(string code, params string[] names) => Assert.All(names, name =>
    {
        var region = Gazetteer.Resolve(name)[0];
        Assert.Equal(RegionKind.Province, region.Kind);
        Assert.Equal(code, region.Code);
        Assert.Equal(code, Gazetteer.Resolve($"  {name.ToUpperInvariant()} ")[0].Code);
    });

    [Fact]
    public void There_are_17_provinces_and_229_municipalities()
    {
        Assert.Equal(17, Gazetteer.Provinces.Count());
        Assert.Equal(229, Gazetteer.Regions.Count(region => region.Kind is RegionKind.City or RegionKind.County or RegionKind.District));
    }

    [Fact]
    public void Codes_are_unique_and_formed_as_documented()
    {
        Assert.Equal(Gazetteer.Regions.Count, Gazetteer.Regions.Select(region => region.Code).Distinct().Count());
        Assert.All(Gazetteer.Regions, region => Assert.Matches(CodePattern(), region.Code));
        Assert.All(Gazetteer.Regions, region => Assert.Same(region, Gazetteer.Find(region.Code)));
    }

    [Fact]
    public void Every_parent_exists_and_is_wider() => Assert.All(Gazetteer.Regions, region =>
    {
        var parent = Gazetteer.Find(region.Parent);
        Assert.Equal(region.Kind == RegionKind.Province, parent is null);
        Assert.True(parent is null || (parent.Kind < region.Kind && region.Code.StartsWith(parent.Code, StringComparison.Ordinal)), region.Code);
    });

    [Fact]
    public void Coordinates_lie_in_Korea() => Assert.All(Gazetteer.Regions, region =>
    {
        Assert.InRange(region.Centre.Lat, 33, 38.7);
        Assert.InRange(region.Centre.Lon, 124.5, 132);
    });

    [Fact]
    public void Municipalities_lie_near_their_province_and_areas_near_their_municipality() => Assert.All(
        Gazetteer.Regions.Where(region => region.Parent is not null), region => Assert.InRange(
            region.Centre.DistanceKm(Gazetteer.Find(region.Parent)!.Centre), 0, region.Kind == RegionKind.Area ? 200 : 330));

    [Fact]
    public void Every_region_has_names_in_three_languages_and_areas_a_radius() => Assert.All(Gazetteer.Regions, region =>
    {
        Assert.Equal(3, region.Name.Known().Count());
        Assert.Equal(region.Kind == RegionKind.Area, region.RadiusKm is > 0);
    });

    [Fact]
    public void Every_name_resolves_to_a_region_that_has_it() => Assert.All(Gazetteer.Regions, region =>
        Assert.All(region.AllNames, name => Assert.Contains(region, Gazetteer.Resolve(name))));

    [Theory]
    [InlineData("서울에서 갈 만한 곳", "11")]
    [InlineData("서울의 궁궐", "11")]
    [InlineData("ソウルの宮殿", "11")]
    [InlineData("things to do in Seoul", "11")]
    [InlineData("SEOUL!", "11")]
    [InlineData("Seoul's palaces", "11")]
    [InlineData("釜山に行きたい", "26")]
    [InlineData("ﾌﾟｻﾝの海", "26")]
    [InlineData("제주도 여행", "50")]
    [InlineData("전주시 한옥마을 근처", "52111")]
    public void A_text_mentions_its_region(string text, string code) =>
        Assert.StartsWith(code[..2], Gazetteer.Narrowest(Gazetteer.FindMentions(text))?.Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("해운대 맛집", "해운대", "26350")]
    [InlineData("明洞で買い物", "명동", "11140")]
    [InlineData("Myeongdong street food", "명동", "11140")]
    [InlineData("홍대에서 놀기", "홍대", "11440")]
    [InlineData("海雲台ビーチ", "해운대", "26350")]
    public void A_text_mentions_its_area(string text, string name, string municipality)
    {
        var region = Gazetteer.Narrowest(Gazetteer.FindMentions(text))!;
        Assert.Equal(municipality, region.MunicipalityCode);
        Assert.StartsWith(name, region.Name.Ko, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("대구탕 맛집")]
    [InlineData("고양이 카페")]
    [InlineData("soul food")]
    [InlineData("ソウルフード")]
    [InlineData("동해안 드라이브")]
    [InlineData("오징어 볶음")]
    [InlineData("a bus and a dog")]
    public void Words_that_only_begin_like_a_region_are_none(string text) => Assert.Empty(Gazetteer.FindMentions(text));

    [Theory]
    [InlineData("부산 중구", "26110")]
    [InlineData("부산광역시 중구", "26110")]
    [InlineData("부산의 중구", "26110")]
    [InlineData("Jung-gu, Busan", "26110")]
    [InlineData("jung-gu busan", "26110")]
    [InlineData("大邱の中区", "27110")]
    [InlineData("釜山 江西区", "26440")]
    [InlineData("Gangseo-gu, Busan", "26440")]
    [InlineData("인천 동구", "28140")]
    [InlineData("Nam-gu, Ulsan", "31140")]
    public void A_name_that_many_share_is_the_one_in_the_named_province(string name, string code)
    {
        Assert.Equal(code, Gazetteer.Resolve(name)[0].Code);
        Assert.Equal(code, Gazetteer.Narrowest(Gazetteer.FindMentions($"{name} 맛집"))!.Code);
    }

    [Theory]
    [InlineData("광주", "29")]
    [InlineData("光州", "29")]
    [InlineData("Gwangju", "29")]
    [InlineData("광주광역시", "29")]
    [InlineData("경기도 광주시", "41610")]
    [InlineData("경기 광주", "41610")]
    [InlineData("京畿道広州市", "41610")]
    [InlineData("京畿道の広州市", "41610")]
    [InlineData("Gwangju-si, Gyeonggi-do", "41610")]
    [InlineData("Gwangju City in Gyeonggi", "41610")]
    public void Gwangju_is_the_metropolis_unless_Gyeonggi_is_named(string name, string code) =>
        Assert.Equal(code, Gazetteer.Narrowest(Gazetteer.FindMentions(name))!.Code);

    [Theory]
    [InlineData("서울 종로구 인사동", "인사동")]
    [InlineData("Insadong, Jongno-gu, Seoul", "인사동")]
    [InlineData("ソウル鍾路区", "종로구")]
    [InlineData("서울 강남", "강남구")]
    public void The_narrowest_of_nested_regions_counts(string text, string name) =>
        Assert.Equal(name, Gazetteer.Narrowest(Gazetteer.FindMentions(text))!.Name.Ko);

    [Fact]
    public void Of_regions_apart_the_first_counts() =>
        Assert.Equal("26", Gazetteer.Narrowest(Gazetteer.FindMentions("부산에서 대구까지"))!.Code);

    [Theory]
    [InlineData("아틀란티스")]
    [InlineData("Tokyo")]
    [InlineData("서울 근처 어딘가 조용한 곳")]
    [InlineData("  ")]
    public void What_is_no_name_resolves_to_nothing(string name) => Assert.Empty(Gazetteer.Resolve(name));

    [Theory]
    [InlineData("Seol", "11")]
    [InlineData("Busann", "26")]
    [InlineData("Gyeongjuu", "47130")]
    [InlineData("해운대구우", "26350")]
    public void The_nearest_names_of_a_misspelt_one_hold_the_one_meant(string name, string code)
    {
        var nearest = Gazetteer.Nearest(name, 3);
        Assert.Equal(3, nearest.Distinct().Count());
        Assert.Contains(nearest, region => region.Code.StartsWith(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("11", "11110", Language.Ko, "서울 종로구")]
    [InlineData("11", "11110", Language.Ja, "ソウル 鍾路区")]
    [InlineData("11", "11110", Language.En, "Jongno-gu, Seoul")]
    [InlineData("11", null, Language.En, "Seoul")]
    [InlineData("36", "36110", Language.Ko, "세종시")]
    [InlineData("11", "no such code", Language.Ko, "서울")]
    public void Describe_words_a_region(string province, string? municipality, Language language, string words) =>
        Assert.Equal(words, Gazetteer.Describe(province, municipality, language));

    [Theory]
    [InlineData(null)]
    [InlineData("99")]
    public void Describe_of_an_unknown_province_is_nothing(string? province) => Assert.Null(Gazetteer.Describe(province, "11110", Language.Ko));

    [Fact]
    public void Mentions_stand_in_order_without_overlap_even_in_a_text_of_500_characters()
    {
        var text = string.Concat(Enumerable.Repeat("서울강남역 Jung-gu 明洞ソウル特別市 ﷺ", 30))[..500];
        var end = 0;
        var mentions = Gazetteer.FindMentions(text);
        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention =>
        {
            Assert.True(mention.Start >= end);
            end = mention.Start + mention.Length;
        });
    }

    [GeneratedRegex(@"^(\d{2}|\d{5}|\d{5}:\S.*)$")]
    private static partial Regex CodePattern();
}
