namespace Tourism.Bench.Retrieval;

/// <summary>An answer of the system, judged.</summary>
/// <param name="Question">The question.</param>
/// <param name="IsTuning">Whether the question is of the half that ranking may be tuned on.</param>
/// <param name="FirstRight">Rank of the first right place, from 1; null when none was found.</param>
/// <param name="Places">Names of the places found.</param>
/// <param name="Quotes">Number of quotes.</param>
/// <param name="Verbatim">How many of them stand in their document word for word.</param>
internal sealed record JudgedAnswer(JudgedQuestion Question, bool IsTuning, int? FirstRight, IReadOnlyList<string> Places, int Quotes, int Verbatim)
{
    public bool IsDeclined => Places.Count == 0;
}

/// <summary>Scores over judged answers; shares are 0 to 1.</summary>
internal sealed record JudgedScores(
    string Name, int Answerable, double HitAt1, double RecallAt5, double MrrAt5, double WronglyDeclined, int Unanswerable, double Declined, int Quotes, double Verbatim)
{
    public static JudgedScores Of(string name, IReadOnlyCollection<JudgedAnswer> answers)
    {
        var answerable = answers.Where(answer => answer.Question.IsAnswerable).ToList();
        var unanswerable = answers.Where(answer => !answer.Question.IsAnswerable).ToList();
        var quotes = answers.Sum(answer => answer.Quotes);
        return new JudgedScores(
            name,
            answerable.Count,
            Share(answerable, answer => answer.FirstRight == 1),
            Share(answerable, answer => answer.FirstRight is not null),
            answerable.Select(answer => 1.0 / answer.FirstRight ?? 0).DefaultIfEmpty().Average(),
            Share(answerable, answer => answer.IsDeclined),
            unanswerable.Count,
            Share(unanswerable, answer => answer.IsDeclined),
            quotes,
            quotes == 0 ? 1 : answers.Sum(answer => answer.Verbatim) / (double)quotes);
    }

    private static double Share(List<JudgedAnswer> answers, Predicate<JudgedAnswer> holds) =>
        answers.Count == 0 ? 0 : answers.Count(answer => holds(answer)) / (double)answers.Count;
}
