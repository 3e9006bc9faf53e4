using Tourism.Core;

namespace Tourism.Tests.Core;

public sealed class WireNamesTests
{
    [Theory]
    [InlineData(TourismDomain.Food, "food")]
    [InlineData(TourismDomain.Stay, "stay")]
    [InlineData(TourismDomain.Nat, "nat")]
    [InlineData(TourismDomain.His, "his")]
    [InlineData(TourismDomain.Shop, "shop")]
    [InlineData(TourismDomain.Lei, "lei")]
    public void A_domain_has_its_wire_name_and_is_read_in_any_case(TourismDomain domain, string name)
    {
        Assert.Equal(name, domain.ToWire());
        Assert.All([name, name.ToUpperInvariant(), $" {name} "], text =>
        {
            Assert.True(WireNames.TryParseDomain(text, out var read));
            Assert.Equal(domain, read);
        });
    }

    [Theory]
    [InlineData(Language.Ko, "ko")]
    [InlineData(Language.Ja, "JA")]
    [InlineData(Language.En, "En")]
    public void A_language_is_read_in_any_case(Language language, string name)
    {
        Assert.True(WireNames.TryParseLanguage(name, out var read));
        Assert.Equal(language, read);
        Assert.Equal(name.ToLowerInvariant(), language.ToWire());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("foods")]
    [InlineData("food,stay")]
    [InlineData("food, food")]
    [InlineData("음식점")]
    public void Numbers_lists_and_unknown_words_are_no_names(string? text)
    {
        Assert.False(WireNames.TryParseDomain(text, out _));
        Assert.False(WireNames.TryParseLanguage(text, out _));
    }

    [Fact]
    public void All_members_stand_in_the_order_of_the_contract()
    {
        Assert.Equal(["food", "stay", "nat", "his", "shop", "lei"], WireNames.Domains.Select(WireNames.ToWire));
        Assert.Equal(["ko", "ja", "en"], WireNames.Languages.Select(WireNames.ToWire));
    }
}
