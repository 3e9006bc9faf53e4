using Tourism.Core.Contracts;

namespace Tourism.Tests.Core.Contracts;

public sealed class TextLengthAttributeTests
{
    private static readonly TextLengthAttribute TwoToFour = new(2, 4);

    [Theory]
    [InlineData("a", false)]
    [InlineData("ab", true)]
    [InlineData("abcd", true)]
    [InlineData("abcde", false)]
    [InlineData("  a  ", false)]
    [InlineData("  abcd  ", true)]
    [InlineData("\u3000서울\u3000", true)]
    [InlineData("", false)]
    [InlineData("    ", false)]
    [InlineData("😀", false)]
    [InlineData("😀😀😀😀", true)]
    [InlineData("😀😀😀😀😀", false)]
    [InlineData("𠮷野家", true)]
    public void Length_counts_Unicode_scalars_after_trimming(string text, bool valid) => Assert.Equal(valid, TwoToFour.IsValid(text));

    [Fact]
    public void Null_passes() => Assert.True(TwoToFour.IsValid(null));

    [Fact]
    public void A_list_holds_for_each_member()
    {
        Assert.True(TwoToFour.IsValid(new[] { "ab", "abcd" }));
        Assert.True(TwoToFour.IsValid(Array.Empty<string>()));
        Assert.False(TwoToFour.IsValid(new[] { "ab", "abcde" }));
        Assert.False(TwoToFour.IsValid(new[] { "ab", null }));
    }

    [Fact]
    public void Another_type_does_not_pass() => Assert.False(TwoToFour.IsValid(42));

    [Fact]
    public void The_message_says_the_rule() => Assert.Equal("Must have 2 to 4 characters after trimming.", TwoToFour.FormatErrorMessage("Query"));
}
