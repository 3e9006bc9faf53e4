namespace Tourism.RagApi.Operations;

/// <summary>Brings the counters into being once something listens to them, before the first request.</summary>
internal sealed class MetricsStart(RagMetrics metrics) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.Announce();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
