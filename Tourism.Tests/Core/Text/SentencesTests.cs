using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("화요일에 쉽니다. 월요일에는 엽니다.", "화요일에 쉽니다.|월요일에는 엽니다.")]
    [InlineData("火曜日は休みです。月曜日は開いています。", "火曜日は休みです。|月曜日は開いています。")]
    [InlineData("「また来ます。」と書かれた門があります。次の文です。", "「また来ます。」と書かれた門があります。|次の文です。")]
    [InlineData("Take bus No. 8 for 3.5 km. Then walk.", "Take bus No. 8 for 3.5 km.|Then walk.")]
    [InlineData("만든 동네입니다. 2009년부터 벽화가 있습니다.", "만든 동네입니다.|2009년부터 벽화가 있습니다.")]
    [InlineData("Open daily!\nNo full stop here", "Open daily!|No full stop here")]
    [InlineData("", "")]
    public void A_text_is_split_where_its_sentences_end(string text, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Sentences.Split(text));

    [Fact]
    public void A_text_without_full_stops_is_cut_between_words()
    {
        var menu = string.Join(", ", Enumerable.Repeat("bibimbap", 60));
        var sentence = Assert.Single(Sentences.Split(menu));
        Assert.InRange(sentence.Length, 200, 300);
        Assert.StartsWith(sentence, menu, StringComparison.Ordinal);
        Assert.EndsWith("bibimbap", sentence.TrimEnd(','), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_is_a_prefix_of_whole_sentences()
    {
        Assert.Equal("첫째입니다.", Sentences.Lead("첫째입니다. 둘째입니다. 셋째입니다.", 1));
        Assert.Equal("첫째입니다. 둘째입니다.", Sentences.Lead("첫째입니다. 둘째입니다. 셋째입니다.", 2));
    }

    [Fact]
    public void The_first_sentence_is_the_lead_however_long_it_is()
    {
        var sentence = new string('가', 400) + ".";
        Assert.Equal(sentence, Sentences.Lead($"\n{sentence} 둘째입니다.", 2));
    }

    [Theory]
    [InlineData("「また来ます。」と書かれた門。次の文。\n\n終わり", "「また来ます。」と書かれた門。|次の文。\n\n|終わり")]
    [InlineData(" Take bus No. 8.  Then walk! ", " Take bus No. 8.  |Then walk! ")]
    [InlineData("", "")]
    public void The_pieces_joined_are_the_text(string text, string pieces)
    {
        Assert.Equal(pieces.Split('|', StringSplitOptions.RemoveEmptyEntries), Sentences.Pieces(text));
        Assert.Equal(text, string.Concat(Sentences.Pieces(text)));
    }

    [Theory]
    [InlineData("첫째. 둘째. ", 8, "첫째. 둘째. ")]
    [InlineData("첫째. 둘째. 셋째.", 9, "첫째. 둘째.")]
    [InlineData("첫째. 둘째. 셋째.", 7, "첫째. 둘째.")]
    [InlineData("첫째. 둘째. 셋째.", 6, "첫째.")]
    [InlineData("Bus No. 8 stops here. Walk.", 21, "Bus No. 8 stops here.")]
    [InlineData("한 문장이 너무 깁니다.", 5, "한 문장…")]
    [InlineData("사진📷입니다", 4, "사진…")]
    public void A_text_is_shortened_to_the_sentences_that_fit(string text, int maxLength, string shortened) =>
        Assert.Equal(shortened, Sentences.Shorten(text, maxLength));
}
