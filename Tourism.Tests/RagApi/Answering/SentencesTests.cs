using Tourism.RagApi.Answering;

namespace Tourism.Tests.RagApi.Answering;

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
}
