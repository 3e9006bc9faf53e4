using System.Text.RegularExpressions;

namespace Tourism.ChatApi.Intents;

/// <summary>Tells particles and verb endings, which nothing can be searched for by, from words with a meaning.</summary>
internal static partial class FunctionWords
{
    /// <summary>Whether a run of letters is nothing but particles and endings.</summary>
    public static bool Are(string run) => run.Length == 0 || Korean().IsMatch(run) || Japanese().IsMatch(run);

    [GeneratedRegex("^(?:은|는|이|가|을|를|에|의|로|으로|와|과|랑|이랑|도|만|까지|부터|에서|에게|한테|께|야|이야|이에요|에요|예요|여요|이여|인|인가|인데|입니다|입니까"
        + "|해|해요|했어|했|하고|하는|하게|하나|하면|할|한|하|하자|되나|되|돼|됨|줘|줄|주세|주실|주시|주|세|좀|님|들|고|지|죠|네|나|요|음|면|게|데|거|것|걸|건|건데|거든|그|이제|응|아|어|야지"
        + "|니|니까|습니다|습니까|다|네요|군요|구나|자|까|냐|니|었|았|겠|웠|였|올|볼|슴|함|임|당|엉|앙|는데|은데|던데|군|셔|셨|징|잉|드려|드릴|됐|려고|려|용|욤|염)+$")]
    private static partial Regex Korean();

    [GeneratedRegex("^(?:は|が|を|に|で|と|も|の|へ|や|か|ね|よ|な|だ|ん|お|ご|さ|わ|ぞ|し|て|た|です|でした|でしょう|ます|ました|ません|から|まで|より|だけ|ほど|など|とか|って|けど|けれど"
        + "|ので|のに|のが|んで|んだ|して|する|したい|いる|いて|い|たい|てる|くれる|くれ|もらえ|もらい"
        + "|いただけ|いただき|いただ|頂け|下さい|ください|ちょうだい|ましょう|ませんか|なら|ば|れば|とき|こと|もの|よう|みたい|そう|という|ていう|あの|えっと|ちょっと|る|う|れ|け|っ|せ|え)+$")]
    private static partial Regex Japanese();
}
