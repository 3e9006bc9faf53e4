namespace Tourism.ChatApi.Operations;

/// <summary>Counts the requests under way.</summary>
internal sealed class ActiveRequestsMiddleware(RequestDelegate next, ChatMetrics metrics)
{
    public async Task InvokeAsync(HttpContext context)
    {
        metrics.RequestStarted();
        try
        {
            await next(context);
        }
        finally
        {
            metrics.RequestEnded();
        }
    }
}
