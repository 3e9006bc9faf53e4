namespace Tourism.ChatApi.Intents;

/// <summary>What a word of <c>plan-words.tsv</c> says beside lengths, transport, pace and budget.</summary>
internal enum Cue
{
    /// <summary>일정, 旅程, itinerary: a plan is asked for.</summary>
    Plan,

    /// <summary>여행, 旅行, trip: with a length of time a plan is asked for.</summary>
    Trip,

    /// <summary>거기, そこ, that place: what was spoken of last is meant.</summary>
    Back,

    /// <summary>그중, その中, of those: the places of the last list are meant.</summary>
    Among,

    /// <summary>다른, 他の, other: places that were not shown are asked for.</summary>
    More,

    /// <summary>영업시간, 休み, how much: a fact of a place is asked for.</summary>
    Fact,

    /// <summary>근처, 近く, nearby.</summary>
    Near,

    /// <summary>가장 가까운, 一番近い, closest: the order is by distance.</summary>
    Nearest,

    /// <summary>바꿔, 変えて, change: the last plan is changed.</summary>
    Edit,

    /// <summary>위주, 中心, focus: of the interests these alone.</summary>
    Focus,

    /// <summary>추가, 追加, add: beside the interests these too.</summary>
    Add,

    /// <summary>덜 걷, 歩きたくない, less walking.</summary>
    LessWalking,

    /// <summary>갈 거야, 行きます, I am going: a statement, not a question.</summary>
    Go,

    /// <summary>Words without a meaning for intents.</summary>
    Filler,
}
