using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Finds the words of <c>plan-words.tsv</c>: plans, trips, ways to move, pace, budget, references to earlier answers.</summary>
internal sealed class PlanWords
{
    // Plan words end compounds (여행일정, モデルコース); the others would be found inside strangers (기차로 holds 차로).
    private readonly PhraseMatcher<PlanWord> compound = Matcher(row => row[0] == "plan", insideWords: true);
    private readonly PhraseMatcher<PlanWord> single = Matcher(row => row[0] is not ("plan" or "duration" or "moment"), insideWords: false);

    /// <summary>The words found, those without a meaning left out.</summary>
    public IReadOnlyList<PlanWord> Read(string folded, out IReadOnlyList<TextSpan> spans)
    {
        PhraseMatch<PlanWord>[] matches = [.. compound.Find(folded).Concat(single.Find(folded)).Where(match => match.Value.Target != "none")];
        spans = [.. matches.Select(match => new TextSpan(match.Start, match.Length))];
        return [.. matches.Select(match => match.Value)];
    }

    private static PhraseMatcher<PlanWord> Matcher(Func<string[], bool> rows, bool insideWords) => WordTable.Matcher(
        WordTable.Read("plan-words.tsv").Where(rows), keyColumns: 2, row => new PlanWord(row[0], row[1]), insideWords);
}

/// <summary>A word about plans: its kind and what it says.</summary>
internal sealed record PlanWord(string Kind, string Target);
