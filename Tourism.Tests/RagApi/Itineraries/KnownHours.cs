namespace Tourism.Tests.RagApi.Itineraries;

/// <summary>
/// Opening times of sample places with tricky texts, read by hand for the years 2026 and 2027: what they allow at the most on a date, and
/// what holds on every day.
/// </summary>
internal sealed record KnownHours(Func<DateOnly, bool> Closed, Func<DateOnly?, (string Opens, string Closes, string? LastStart)> Hours)
{
    private static readonly HashSet<DateOnly> NewYearAndChuseok = [new(2026, 2, 17), new(2026, 9, 25), new(2027, 2, 7), new(2027, 9, 15)];

    public static IReadOnlyDictionary<string, KnownHours> Table { get; } = new Dictionary<string, KnownHours>
    {
        ["P_HIS_0001"] = new(On(DayOfWeek.Tuesday), date => ("09:00", date is null || Month(date, 11, 2) ? "17:00" : Month(date, 6, 8) ? "18:30" : "18:00", null)),
        ["P_HIS_0002"] = new(On(DayOfWeek.Monday), date => ("09:00", date is null || Month(date, 11, 1) ? "17:30" : Month(date, 6, 8) ? "18:30" : "18:00", null)),
        ["P_HIS_0003"] = new(On(DayOfWeek.Monday), _ => ("09:00", "21:00", "20:00")),
        ["P_HIS_0009"] = new(
            date => NewYearOrFeast(date) || (date is { Month: 3 or 6 or 9 or 12, Day: <= 7 } && date.DayOfWeek == DayOfWeek.Monday),
            _ => ("09:30", "21:00", null)),
        ["P_HIS_0013"] = new(date => NewYearOrFeast(date) || On(DayOfWeek.Monday)(date), date => ("09:30", date is null || Month(date, 11, 2) ? "17:00" : "18:00", null)),
        ["P_HIS_0016"] = new(NewYearOrFeast, date => ("10:00", date?.DayOfWeek is DayOfWeek.Wednesday or DayOfWeek.Saturday ? "21:00" : "18:00", null)),
        ["P_HIS_0017"] = new(
            date => On(DayOfWeek.Monday)(date) || NewYearOrFeast(date) || NewYearAndChuseok.Contains(date.AddDays(1)) || NewYearAndChuseok.Contains(date.AddDays(-1)),
            _ => ("10:00", "18:00", null)),
        ["P_FOOD_0002"] = new(NewYearAndChuseok.Contains, _ => ("10:30", "21:00", "20:30")),
        ["P_FOOD_0009"] = new(date => On(DayOfWeek.Monday)(date) || date is { Month: 1, Day: 1 }, _ => ("11:30", "21:00", "20:20")),
        ["P_FOOD_0018"] = new(
            On(DayOfWeek.Monday, DayOfWeek.Tuesday),
            date => ("11:30", date?.DayOfWeek switch { DayOfWeek.Saturday => "20:00", DayOfWeek.Sunday => "19:50", _ => "17:50" }, null)),
        ["P_FOOD_0019"] = new(date => date.Day is <= 7 or (>= 15 and <= 21) && date.DayOfWeek == DayOfWeek.Tuesday, _ => ("05:00", "22:00", null)),
        ["P_SHOP_0013"] = new(date => date.Day is <= 7 or (>= 15 and <= 21) && date.DayOfWeek == DayOfWeek.Sunday, _ => ("09:00", "20:00", null)),
        ["P_SHOP_0038"] = new(date => date.Day is not (2 or 7 or 12 or 17 or 22 or 27), _ => ("08:00", "18:00", null)),
        ["P_NAT_0010"] = new(_ => false, date => (date is null || Month(date, 11, 2) ? "05:00" : "04:00", "24:00", null)),
        ["P_NAT_0025"] = new(
            date => On(DayOfWeek.Monday)(date) || NewYearOrFeast(date),
            date => date is null || Month(date, 11, 2) ? ("09:00", "17:00", "16:00") : ("09:00", "18:00", "17:00")),
        ["P_NAT_0031"] = new(date => date.Day == 18, _ => ("00:00", "24:00", null)),
        ["P_NAT_0052"] = new(
            date => date.Day <= 7 && date.DayOfWeek == DayOfWeek.Monday,
            date => (date is null || Month(date, 11, 2) ? "06:00" : Month(date, 5, 8) ? "04:30" : "05:00", "20:00", null)),
        ["P_HIS_0048"] = new(
            date => On(DayOfWeek.Monday)(date) || NewYearOrFeast(date),
            date => date is null || Month(date, 12, 1) ? ("09:00", "17:00", "15:30") : ("09:00", "18:00", "16:30")),
        ["P_HIS_0050"] = new(NewYearOrFeast, date => date is null || Month(date, 11, 2) ? ("09:00", "17:00", "16:30") : ("09:00", "18:00", "17:30")),
        ["P_HIS_0055"] = new(_ => false, date => date is null || Month(date, 11, 2) ? ("06:00", "19:00", null) : ("05:00", "21:00", null)),
        ["P_HIS_0075"] = new(
            date => date.Day is <= 7 or (>= 15 and <= 21) && date.DayOfWeek == DayOfWeek.Monday, _ => ("09:00", "18:00", "17:00")),
        ["P_LEI_0044"] = new(_ => false, date => date is null || Month(date, 12, 2) ? ("08:30", "18:00", "17:00")
            : Month(date, 6, 8) ? ("08:30", "19:00", "18:00") : ("08:30", "18:30", "17:30")),
    };

    private static bool NewYearOrFeast(DateOnly date) => date is { Month: 1, Day: 1 } || NewYearAndChuseok.Contains(date);

    private static Func<DateOnly, bool> On(params DayOfWeek[] weekdays) => date => weekdays.Contains(date.DayOfWeek);

    private static bool Month(DateOnly? date, int from, int until) =>
        date is { Month: var month } && (from <= until ? month >= from && month <= until : month >= from || month <= until);
}
