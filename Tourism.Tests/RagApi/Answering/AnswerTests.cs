using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.RagApi.Answering;

/// <summary>Whole answers over the sample data.</summary>
public sealed partial class AnswerTests(SampleCorpusFixture corpus) : IDisposable
{
    private readonly RagApiHost host = RagApiHost.Over(corpus.DataDirectory);

    [Theory]
    [InlineData("경복궁 월요일에 가도 되나요?", "쉬는 날은 화요일입니다. 운영 시간은 09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00)입니다.")]
    [InlineData("景福宮の営業時間は？", "利用時間は09:00-18:00 (6～8月 18:30まで、11～2月 17:00まで)です。休みは火曜日です。")]
    [InlineData("What are the opening hours of Changdeokgung Palace?", "The opening hours are 09:00-18:00 (Jun-Aug until 18:30, Nov-Jan until 17:30). Closing days: Monday.")]
    [InlineData("남산골한옥마을 입장료", "입장은 무료입니다.")]
    [InlineData("N서울타워 몇 시까지 하고 얼마예요?", "운영 시간은 10:00-22:30 (토·일·공휴일 ~23:00)입니다. 요금은 보통 수준입니다. 정확한 금액은 자료에 나와 있지 않습니다. 연중무휴입니다.")]
    public async Task Facts_come_first_in_the_language_of_the_asker(string query, string facts)
    {
        var answer = await AskAsync(query);
        Assert.Equal(facts, answer.Text("answer")!.Split('\n')[1]);
        Assert.Empty(answer.GetProperty("metadata").List("degraded"));
    }

    [Theory]
    [InlineData("창덕궁 후원 예약해야 돼?", "창덕궁 후원은 전각과 별도의 표가 필요하고")]
    [InlineData("남이섬 가는 법", "경춘선 가평역에서 버스나 택시로")]
    [InlineData("景福宮の見学にどれくらいかかりますか", "1時間半から2時間ほど")]
    [InlineData("Is Lotte World Adventure good for toddlers?", "many gentle rides")]
    [InlineData("How high is Seoul Sky?", "555-metre")]
    public async Task An_answer_about_one_place_quotes_the_sentence_asked_for(string query, string words)
    {
        var answer = await AskAsync(query);
        Assert.Contains(words, answer.List("citations")[0].Text("quote")!, StringComparison.Ordinal);
        Assert.Empty(answer.GetProperty("metadata").List("degraded"));
    }

    [Theory]
    [InlineData("경복궁 어떻게 가?", "일본어 자료에는", "景福宮駅", "ja")]
    [InlineData("best time to visit Nami Island", "The Japanese document says:", "10月末", "ja")]
    [InlineData("롯데월드 어드벤처 아이랑 가기 좋아?", "영어 자료에는", "gentle rides", "en")]
    public async Task What_only_another_language_tells_is_quoted_in_it_and_said_to_be_so(string query, string frame, string quote, string language)
    {
        var answer = await AskAsync(query);
        Assert.Contains(frame, answer.Text("answer"), StringComparison.Ordinal);
        Assert.Contains(quote, answer.List("citations")[0].Text("quote")!, StringComparison.Ordinal);
        Assert.Equal(language, answer.List("citations")[0].Text("language"));
        Assert.Equal(["translation"], answer.GetProperty("metadata").Texts("degraded"));
    }

    [Theory]
    [InlineData("감천문화마을 반려견 데려가도 돼?", "자료에 반려동물 동반 정보는 나와 있지 않습니다.")]
    [InlineData("명동교자 예약 돼요?", "자료에 예약 정보는 나와 있지 않습니다.")]
    [InlineData("全州韓屋村への行き方", "資料に行き方の情報はありません。")]
    [InlineData("Does Bulguksa allow dogs?", "The documents say nothing about pets.")]
    [InlineData("경복궁 입장료 얼마야?", "정확한 금액은 자료에 나와 있지 않습니다.")]
    public async Task What_is_asked_and_not_known_is_said(string query, string words) =>
        Assert.Contains(words, (await AskAsync(query)).Text("answer")!.Split('\n')[1], StringComparison.Ordinal);

    [Fact]
    public async Task Each_line_of_a_list_has_name_area_and_the_reason_asked_for()
    {
        var lines = (await AskAsync("night view spots in Seoul")).Text("answer")!.Split('\n');
        Assert.Equal("Here are 5 places in Seoul.", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(@"^\d\. .+ \(.+, Seoul\): .+ \[\d\]", line));
        Assert.Contains(lines, line => line.Contains("view of downtown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_tells_hours_when_they_are_asked_for()
    {
        var lines = (await AskAsync("Is Lotte World open on Mondays?")).Text("answer")!.Split('\n');
        Assert.Contains(lines, line => line.Contains("Lotte World Mall (", StringComparison.Ordinal) && line.EndsWith("(Hours: 10:30-22:00 · Open all year round)", StringComparison.Ordinal));
        Assert.DoesNotContain("Hours:", (await AskAsync("night view spots in Seoul")).Text("answer"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("화천 맛집", "가까운 맛집 중에는 춘천 명동 닭갈비 골목 (강원 춘천시)")]
    [InlineData("restaurants in Hwacheon", "The nearest places for food: Chuncheon Myeongdong Dakgalbi Street (Chuncheon-si, Gangwon-do)")]
    public async Task When_nothing_is_found_the_nearest_of_the_kind_is_offered(string query, string words)
    {
        var answer = await AskAsync(query);
        Assert.Contains(words, answer.Text("answer"), StringComparison.Ordinal);
        Assert.Empty(answer.Texts("sources"));
    }

    [Theory]
    [InlineData("경복궁은 어떤 곳인가요?")]
    [InlineData("서울 맛집 추천해줘")]
    [InlineData("ソウルで子供と行ける博物館")]
    [InlineData("釜山の夜景スポット")]
    [InlineData("family-friendly hotels in Jeju")]
    [InlineData("경복궁 어떻게 가?")]
    public async Task Each_quote_stands_once_before_the_number_of_its_citation(string query)
    {
        var answer = await AskAsync(query);
        var (text, citations) = (answer.Text("answer")!, answer.List("citations"));
        Assert.NotEmpty(citations);
        Assert.Equal(Enumerable.Range(1, citations.Count), Marker().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.All(citations.Select((citation, index) => $"{citation.Text("quote")} [{index + 1}]"), quote => Assert.Equal(2, text.Split(quote).Length));
    }

    public void Dispose() => host.Client.Dispose();

    private Task<JsonElement> AskAsync(string query) => host.PostAsync("/rag/query", new { query });

    [GeneratedRegex(@" \[(\d+)\]")]
    private static partial Regex Marker();
}
