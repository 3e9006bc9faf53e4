namespace Tourism.RagApi.Itineraries;

/// <summary>A part of the day: a meal begins and ends inside it, other visits end by its end.</summary>
internal sealed record DayBlock(bool IsMeal, TimeSpan From, TimeSpan Until)
{
    private static readonly DayBlock[] WithMeals =
    [
        new(IsMeal: false, From: TimeSpan.Zero, Until: new(12, 30, 0)),
        new(IsMeal: true, From: new(11, 30, 0), Until: new(14, 30, 0)),
        new(IsMeal: false, From: TimeSpan.Zero, Until: new(18, 30, 0)),
        new(IsMeal: true, From: new(17, 30, 0), Until: new(20, 30, 0)),
        new(IsMeal: false, From: TimeSpan.Zero, Until: TimeSpan.FromDays(1)),
    ];

    private static readonly DayBlock[] WithoutMeals = [WithMeals[^1]];

    public static IReadOnlyList<DayBlock> Of(bool meals) => meals ? WithMeals : WithoutMeals;
}
