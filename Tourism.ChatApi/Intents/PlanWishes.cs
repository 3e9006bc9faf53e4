using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>Wishes for a plan, as far as they were said.</summary>
internal sealed record PlanWishes
{
    public Region? Region { get; init; }

    public int? Days { get; init; }

    public DateOnly? StartDate { get; init; }

    public IReadOnlyList<TourismDomain> Domains { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<TourismDomain> AvoidedDomains { get; init; } = [];

    public IReadOnlyList<string> AvoidedThemes { get; init; } = [];

    public TransportMode? Transport { get; init; }

    public Pace? Pace { get; init; }

    public BudgetLevel? Budget { get; init; }

    /// <summary>Ids of places that the plan should hold.</summary>
    public IReadOnlyList<string> PreferredPlaces { get; init; } = [];
}
