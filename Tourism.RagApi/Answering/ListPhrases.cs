using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Answering;

/// <summary>What stands above a list, in the three languages: how many places, of which kind, and where.</summary>
internal static class ListPhrases
{
    /// <summary>Introduces a list of places that all lie in the region, or that name none.</summary>
    public static string Places(Language language, string? region, TourismDomain? domain, int count) => language switch
    {
        Language.Ko => $"{(region is null ? "" : region + " ")}{DomainWord(language, domain)} {Number(count)}곳을 소개합니다.",
        Language.Ja => $"{(region is null ? "" : region + "の")}{DomainWord(language, domain)}を{Number(count)}件ご紹介します。",
        _ => $"Here {(count == 1 ? "is 1 place" : $"are {Number(count)} places")}{For(language, domain)}{(region is null ? "" : $" in {region}")}.",
    };

    /// <summary>Introduces a list of places in the region and close to it.</summary>
    public static string PlacesAround(Language language, string region, TourismDomain? domain, int count) => language switch
    {
        Language.Ko => $"{region} 일대의 {DomainWord(language, domain)} {Number(count)}곳을 소개합니다.",
        Language.Ja => $"{region}周辺の{DomainWord(language, domain)}を{Number(count)}件ご紹介します。",
        _ => $"Here {(count == 1 ? "is 1 place" : $"are {Number(count)} places")}{For(language, domain)} in and around {region}.",
    };

    /// <summary>Introduces a list of places of which none lies in the region.</summary>
    public static string PlacesElsewhere(Language language, string region, string where, TourismDomain? domain, int count) => language switch
    {
        Language.Ko => $"{region}에서는 찾지 못해 {where}의 {DomainWord(language, domain)} {Number(count)}곳을 소개합니다.",
        Language.Ja => $"{region}では見つからなかったため、{where}の{DomainWord(language, domain)}を{Number(count)}件ご紹介します。",
        _ => $"I found nothing in {region} itself; {(count == 1 ? "this place" : $"these {Number(count)} places")}{For(language, domain)} {(count == 1 ? "is" : "are")} in {where}.",
    };

    /// <summary>Introduces a list of places of which some lie elsewhere.</summary>
    public static string PlacesMixed(Language language, string region, int inRegion, string where, int elsewhere) => language switch
    {
        Language.Ko => $"{region} {Number(inRegion)}곳과 그 밖의 지역({where}) {Number(elsewhere)}곳을 소개합니다.",
        Language.Ja => $"{region}の{Number(inRegion)}件と、ほかの地域（{where}）の{Number(elsewhere)}件をご紹介します。",
        _ => $"Here {(inRegion == 1 ? "is 1 place" : $"are {Number(inRegion)} places")} in {region} and {Number(elsewhere)} elsewhere ({where}).",
    };

    public static string OtherRegions(Language language) => language switch
    {
        Language.Ko => "다른 지역",
        Language.Ja => "ほかの地域",
        _ => "other regions",
    };

    public static string For(Language language, TourismDomain? domain) => domain is null ? "" : $" for {DomainWord(language, domain)}";

    public static string DomainWord(Language language, TourismDomain? domain) => (language, domain) switch
    {
        (Language.Ko, TourismDomain.Food) => "맛집",
        (Language.Ko, TourismDomain.Stay) => "숙소",
        (Language.Ko, TourismDomain.Nat) => "자연 명소",
        (Language.Ko, TourismDomain.His) => "역사·문화 명소",
        (Language.Ko, TourismDomain.Shop) => "쇼핑 명소",
        (Language.Ko, TourismDomain.Lei) => "레저 명소",
        (Language.Ko, _) => "가볼 만한 장소",
        (Language.Ja, TourismDomain.Food) => "グルメスポット",
        (Language.Ja, TourismDomain.Stay) => "宿泊先",
        (Language.Ja, TourismDomain.Nat) => "自然スポット",
        (Language.Ja, TourismDomain.His) => "歴史・文化スポット",
        (Language.Ja, TourismDomain.Shop) => "ショッピングスポット",
        (Language.Ja, TourismDomain.Lei) => "レジャースポット",
        (Language.Ja, _) => "おすすめの場所",
        (_, TourismDomain.Food) => "food",
        (_, TourismDomain.Stay) => "staying overnight",
        (_, TourismDomain.Nat) => "nature",
        (_, TourismDomain.His) => "history and culture",
        (_, TourismDomain.Shop) => "shopping",
        _ => "leisure",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
