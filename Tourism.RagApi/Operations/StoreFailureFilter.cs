using System.Data.Common;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Operations;

/// <summary>Counts the requests that fail because a store is down; the exception handler answers them.</summary>
internal sealed class StoreFailureFilter(RagMetrics metrics) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception error) when (error is StoreUnavailableException or DbException)
        {
            metrics.Failed("store");
            throw;
        }
    }
}
