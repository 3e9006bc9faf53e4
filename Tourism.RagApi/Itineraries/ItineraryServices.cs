namespace Tourism.RagApi.Itineraries;

/// <summary>Services of planning.</summary>
internal static class ItineraryServices
{
    public static IServiceCollection AddItineraries(this IServiceCollection services, string dataDirectory) => services
        .AddSingleton(new PlanStoreOptions(Path.Combine(dataDirectory, "plans.db")))
        .AddSingleton<PlanStore>()
        .AddSingleton<WishReader>()
        .AddSingleton<WishedPlaces>()
        .AddSingleton<ThemeFinder>()
        .AddSingleton<CandidateFinder>()
        .AddSingleton<ItineraryPlanner>();
}
