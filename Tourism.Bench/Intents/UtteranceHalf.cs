namespace Tourism.Bench.Intents;

/// <summary>Halves of a file of judged utterances, by the number of the line from 0.</summary>
internal enum UtteranceHalf
{
    /// <summary>Even lines: the rules are made with them in view.</summary>
    Tuning,

    /// <summary>Odd lines: nobody looks at them, so that they tell how the rules do on new messages.</summary>
    Test,
}
