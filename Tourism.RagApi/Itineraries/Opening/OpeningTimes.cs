namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>Opening hours and closing days of a place, as far as its texts say them for sure.</summary>
internal sealed class OpeningTimes(string? hours, string? closed)
{
    private readonly OpeningHours hours = OpeningHours.Read(hours);
    private readonly ClosingDays closingDays = ClosingDays.Read(closed);

    /// <summary>Last digits of the days of the month on which alone it opens; empty for a place of every day.</summary>
    public IReadOnlyCollection<int> MarketDays => hours.MarketDays;

    /// <summary>The hours of that day; null when it is closed. Without a date the hours that hold on every weekday.</summary>
    public DayHours? On(DateOnly? date) => date is { } day && (closingDays.Includes(day) || !IsMarketDay(day)) ? null : hours.On(date);

    private bool IsMarketDay(DateOnly date) => MarketDays.Count == 0 || MarketDays.Contains(date.Day % 10);
}
