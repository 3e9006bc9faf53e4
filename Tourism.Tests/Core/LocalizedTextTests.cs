using Tourism.Core;

namespace Tourism.Tests.Core;

public sealed class LocalizedTextTests
{
    [Fact]
    public void The_best_text_is_that_of_the_language_then_Korean_then_any()
    {
        Assert.Equal("ja", new LocalizedText { Ko = "ko", Ja = "ja" }.Best(Language.Ja));
        Assert.Equal("ko", new LocalizedText { Ko = "ko", Ja = "ja" }.Best(Language.En));
        Assert.Equal("en", new LocalizedText { En = "en", Ja = "ja" }.Best(Language.Ko));
        Assert.Equal("ja", LocalizedText.Of(Language.Ja, "ja").Best(Language.En));
        Assert.Equal("", new LocalizedText().Best(Language.Ko));
    }

    [Fact]
    public void Known_texts_stand_in_the_order_of_the_contract() =>
        Assert.Equal([(Language.Ko, "k"), (Language.En, "e")], new LocalizedText { En = "e", Ko = "k" }.Known());

    [Fact]
    public void Texts_are_compared_by_their_content() =>
        Assert.Equal(new LocalizedText { Ko = "서울" }, LocalizedText.Of(Language.Ko, "서울"));
}
