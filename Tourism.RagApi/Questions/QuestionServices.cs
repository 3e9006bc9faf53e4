using Tourism.Core.Text;
using Tourism.RagApi.Answering;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Expansion;
using Tourism.RagApi.Operations;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Questions;

/// <summary>Services from a question to its answer; the index and the metrics are registered elsewhere.</summary>
internal static class QuestionServices
{
    public static IServiceCollection AddQuestionAnswering(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RagOptions, RagOptionsValidator>().BindConfiguration(RagOptions.SectionName);
        return services
            .AddQueryCaches()
            .AddSingleton(_ => TravelLexicon.Load())
            .AddSingleton(_ => ScopeModel.Load())
            .AddSingleton<QuestionScope>()
            .AddSingleton<QuestionReader>()
            .AddSingleton<QueryExpander>()
            .AddSingleton(_ => RelevanceModel.Load())
            .AddSingleton(_ => Answerability.Load())
            .AddSingleton<Selection>()
            .AddSingleton<HybridRetriever>()
            .AddSingleton<ExtractiveAnswerer>()
            .AddSingleton<CorpusState>()
            .AddSingleton<QuestionAnswering>();
    }
}
