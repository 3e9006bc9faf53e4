using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Finds the words of <c>plan-words.tsv</c>: plans, trips, ways to move, pace, budget, references to earlier answers.</summary>
internal sealed class PlanWords
{
    // Plan words end compounds (여행일정, モデルコース), and Japanese runs on without spaces; other Korean words would be found inside
    // strangers (기차로 holds 차로).
    private readonly PhraseMatcher<PlanWord> compound = Matcher(row => row[0] == "plan", row => row, insideWords: true);
    private readonly PhraseMatcher<PlanWord> japanese = Matcher(IsSingle, row => [row[0], row[1], row[3]], insideWords: true);
    private readonly PhraseMatcher<PlanWord> others = Matcher(IsSingle, row => [row[0], row[1], row[2], row[4]], insideWords: false);

    /// <summary>The words found with where they stand, those without a meaning left out.</summary>
    public IReadOnlyList<PhraseMatch<PlanWord>> Read(string folded) =>
        [.. compound.Find(folded).Concat(japanese.Find(folded)).Concat(others.Find(folded)).Where(match => match.Value.Target != "none")];

    private static bool IsSingle(string[] row) => row[0] is not ("plan" or "duration" or "moment");

    private static PhraseMatcher<PlanWord> Matcher(Func<string[], bool> rows, Func<string[], string[]> columns, bool insideWords) =>
        WordTable.Matcher(
            WordTable.Read("plan-words.tsv").Where(rows).Select(columns), keyColumns: 2, row => new PlanWord(row[0], row[1]), insideWords);
}

/// <summary>A word about plans: its kind and what it says.</summary>
internal sealed record PlanWord(string Kind, string Target)
{
    /// <summary>What it says beside lengths, transport, pace and budget; null for those.</summary>
    public Cue? Cue { get; } = Enum.TryParse<Cue>(Kind, ignoreCase: true, out var cue) ? cue : null;
}
