using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi.Answering;

namespace Tourism.Tests.RagApi.Answering;

public sealed class RegionClaimTests
{
    private static readonly Gazetteer Places = Gazetteer.Load();
    private readonly RegionClaim claim = new(Places);

    [Fact]
    public void A_region_is_named_when_all_places_lie_in_it()
    {
        Assert.Equal("서울 맛집 2곳을 소개합니다.", Introduce("서울", Language.Ko, At("서울 종로구"), At("서울 중구")));
        Assert.Equal("Here is 1 place for food in Busan.", Introduce("부산", Language.En, At("부산 중구")));
    }

    [Fact]
    public void Places_elsewhere_are_said_to_be_elsewhere()
    {
        Assert.Equal("양구군에서는 찾지 못해 강원 속초시의 맛집 1곳을 소개합니다.", Introduce("양구군", Language.Ko, At("강원 속초시")));
        Assert.Equal("済州では見つからなかったため、釜山 中区のグルメスポットを1件ご紹介します。", Introduce("제주", Language.Ja, At("부산 중구")));
        Assert.Equal("I found nothing in Jeju itself; these 2 places for food are in Jung-gu, Busan.", Introduce("제주", Language.En, At("부산 중구"), At("부산 중구")));
    }

    [Fact]
    public void Some_places_elsewhere_are_counted_apart() =>
        Assert.Equal("부산 1곳과 그 밖의 지역(서울 중구) 1곳을 소개합니다.", Introduce("부산", Language.Ko, At("부산 중구"), At("서울 중구")));

    [Fact]
    public void Places_a_short_ride_from_an_area_are_around_it()
    {
        var area = Places.Resolve("해운대해수욕장").Concat(Places.Resolve("명동")).First(region => region.Kind == RegionKind.Area);
        var near = At("서울 중구") with { Location = new GeoPoint(area.Centre.Lat + area.RadiusKm!.Value * 1.5 / 111, area.Centre.Lon) };
        Assert.Equal($"{area.Name.Ko} 일대의 맛집 1곳을 소개합니다.", claim.Introduce([near], area, TourismDomain.Food, Language.Ko));
    }

    [Fact]
    public void Without_a_region_none_is_named() =>
        Assert.Equal("おすすめの場所を1件ご紹介します。", claim.Introduce([At("서울 중구")], null, null, Language.Ja));

    private string Introduce(string region, Language language, params IndexDocument[] places) =>
        claim.Introduce(places, Places.Resolve(region)[0], TourismDomain.Food, language);

    private static IndexDocument At(string municipality)
    {
        var region = Places.Resolve(municipality)[0];
        return new IndexDocument
        {
            DocumentId = municipality,
            Domain = TourismDomain.Food,
            Title = "가게",
            PlaceName = "가게",
            Chunks = [],
            ProvinceCode = region.ProvinceCode,
            MunicipalityCode = region.MunicipalityCode,
            Location = region.Centre,
        };
    }
}
