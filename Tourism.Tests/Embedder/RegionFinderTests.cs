using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Embedder.Sources;

namespace Tourism.Tests.Embedder;

public sealed class RegionFinderTests
{
    private static readonly RegionFinder Finder = new(new Gazetteer(
        [
            Province("11", "서울", "ソウル", "Seoul"), Province("26", "부산", "釜山", "Busan"),
            District("11620", "관악구", "冠岳区", "Gwanak-gu"), District("11140", "중구", "中区", "Jung-gu"),
            District("26110", "중구", "中区", "Jung-gu"), District("11680", "강남구", "江南区", "Gangnam-gu", "강남"),
        ],
        []));

    [Theory]
    [InlineData("住所はソウル冠岳区新林洞1410-17です。", "맛집", "11", "11620", "ソウル冠岳区新林洞1410-17")]
    [InlineData("ソウルからバスで釜山へ。釜山中区南浦洞1街10。", "맛집", "26", "26110", "釜山中区南浦洞1街10")]
    [InlineData("서울 관악구 신림로 12에 있습니다. 부산에도 있습니다.", "부산 맛집", "11", "11620", "서울 관악구 신림로 12")]
    [InlineData("ソウル　冠岳区　新林洞　１４１０－１７", "x", "11", "11620", "ソウル 冠岳区 新林洞 1410-17")]
    [InlineData("釜山にもあります。", "서울 관악구 순대타운", "11", "11620", "")]
    [InlineData("釜山と釜山とソウル。", "서울식당", "26", null, "")]
    [InlineData("釜山の店です。", "강남역 순대", "11", "11680", "")]
    [InlineData("ソウル、釜山。", "맛집", "11", null, "")]
    [InlineData("冠岳区は学生が多い。", "맛집", null, null, "")]
    [InlineData("海辺の店です。", "맛집", null, null, "")]
    [InlineData("ソウルから電車で20分の路3番出口。", "맛집", "11", null, "")]
    public void The_region_is_that_of_the_first_address_else_of_the_title_else_the_province_named_most_often(
        string text, string title, string? province, string? municipality, string address) =>
        Assert.Equal(new FoundRegion(address, province, municipality), Finder.Find(TextFolding.Fold(text), title));

    private static Region Province(string code, string ko, string ja, string en) =>
        new(code, null, RegionKind.Province, new() { Ko = ko, Ja = ja, En = en }, [], default, null);

    private static Region District(string code, string ko, string ja, string en, params string[] aliases) =>
        new(code, code[..2], RegionKind.District, new() { Ko = ko, Ja = ja, En = en }, aliases, default, null);
}
