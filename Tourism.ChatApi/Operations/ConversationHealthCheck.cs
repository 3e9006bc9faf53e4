using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.ChatApi.Conversations;
using Tourism.ServiceDefaults.Health;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Operations;

/// <summary>Whether conversations can be kept; without them turns are still answered.</summary>
internal sealed class ConversationHealthCheck(IConversationStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.PingAsync(cancellationToken);
            return PartState.Result(store.IsEmbedded ? PartState.Embedded : PartState.Ok);
        }
        catch (StoreUnavailableException error)
        {
            return PartState.Result(PartState.Error, error.Message);
        }
    }
}
