using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tourism.Index;
using Tourism.RagApi.Operations;
using Tourism.RagApi.Questions;

namespace Tourism.Bench.Retrieval;

/// <summary>The product's question answering, without HTTP, on an index that is loaded already.</summary>
internal static class LoadedIndex
{
    public static ServiceProvider Open(string dataDirectory, string? connectionString = null) =>
        new ServiceCollection().AddLogging().AddMetrics().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddIndex(dataDirectory, connectionString).AddQuestionAnswering().AddSingleton<RagMetrics>().BuildServiceProvider();
}
