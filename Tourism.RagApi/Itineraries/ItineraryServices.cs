using Tourism.RagApi.Itineraries.Plans;

namespace Tourism.RagApi.Itineraries;

/// <summary>Services of planning.</summary>
internal static class ItineraryServices
{
    /// <param name="services">Where they are registered.</param>
    /// <param name="dataDirectory">Folder of the embedded store.</param>
    /// <param name="isEmbedded">Whether plans are saved there, else in PostgreSQL.</param>
    public static IServiceCollection AddItineraries(this IServiceCollection services, string dataDirectory, bool isEmbedded) => services
        .AddPlanStore(dataDirectory, isEmbedded)
        .AddSingleton<WishReader>()
        .AddSingleton<WishedPlaces>()
        .AddSingleton<ThemeFinder>()
        .AddSingleton<CandidateFinder>()
        .AddSingleton<ItineraryPlanner>();

    private static IServiceCollection AddPlanStore(this IServiceCollection services, string dataDirectory, bool isEmbedded) => isEmbedded
        ? services.AddSingleton(new SqlitePlanOptions(Path.Combine(dataDirectory, "plans.db"))).AddSingleton<IPlanStore, SqlitePlanStore>()
        : services.AddSingleton<IPlanStore, PostgresPlanStore>();
}
