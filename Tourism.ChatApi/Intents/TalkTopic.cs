namespace Tourism.ChatApi.Intents;

/// <summary>What a turn that needs no search is about.</summary>
internal enum TalkTopic
{
    Greeting,
    Thanks,
    Goodbye,
    Who,
    Help,

    /// <summary>A plan was asked for without a region: which one?</summary>
    AskRegion,

    /// <summary>A plan of more than seven days was asked for.</summary>
    TooManyDays,
}
