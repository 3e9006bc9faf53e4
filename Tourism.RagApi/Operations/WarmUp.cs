using Tourism.Core;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Operations;

/// <summary>Asks one question at start, so that the first visitor does not pay for reading the index and compiling the code.</summary>
internal sealed partial class WarmUp(HybridRetriever retriever, ILogger<WarmUp> logger) : BackgroundService
{
    private static readonly RagQuestion Question = new("서울 궁궐", Language.Ko, 5, null, null, Expansion: true, OwnVariants: null, ParentContext: true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await retriever.RetrieveAsync(Question, near: null, budget: null, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.Failed(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The index could not be read at start; requests will try again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
