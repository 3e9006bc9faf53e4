using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

internal static class IntentServiceCollectionExtensions
{
    public static IServiceCollection AddIntents(this IServiceCollection services) => services
        .AddSingleton(_ => Gazetteer.Load())
        .AddSingleton(_ => TravelLexicon.Load())
        .AddSingleton<UtteranceReader>()
        .AddSingleton<ContextReader>()
        .AddSingleton<IntentResolver>();
}
