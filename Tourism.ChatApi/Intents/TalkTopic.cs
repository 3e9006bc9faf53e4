namespace Tourism.ChatApi.Intents;

/// <summary>What a turn that needs no search is about.</summary>
internal enum TalkTopic
{
    /// <summary>Reactions, apologies, feelings: nothing to look up.</summary>
    Chat,

    Greeting,
    Thanks,
    Goodbye,
    Who,
    Help,

    /// <summary>A plan was asked for without a region: which one?</summary>
    AskRegion,

    /// <summary>A plan of more than seven days was asked for.</summary>
    TooManyDays,

    /// <summary>The nearest place was asked for: near to where?</summary>
    AskNearTo,

    /// <summary>A number was named that the last list does not have.</summary>
    NoSuchNumber,
}
