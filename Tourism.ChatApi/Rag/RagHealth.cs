using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Tourism.ChatApi.Rag;

/// <summary>RagApi's health report, asked for at most every two seconds however many monitors ask.</summary>
internal sealed class RagHealth(IHttpClientFactory clients, IOptions<RagApiOptions> options, TimeProvider time) : IDisposable
{
    public const string ClientName = "rag-api-health";

    private readonly SemaphoreSlim asking = new(1, 1);
    private (DateTimeOffset Until, RagHealthReport? Report) cached = (DateTimeOffset.MinValue, null);

    /// <summary>The report; null when RagApi gives none.</summary>
    public async Task<RagHealthReport?> GetAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= cached.Until)
            {
                var report = await AskAsync(cancellationToken);
                cached = (time.GetUtcNow() + options.Value.HealthCacheTime, report);
            }

            return cached.Report;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task<RagHealthReport?> AskAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.HealthTimeout);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.GetAsync(new Uri("/health", UriKind.Relative), limit.Token); // 503 has a report too
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            using var report = await JsonDocument.ParseAsync(body, cancellationToken: limit.Token);
            return new RagHealthReport(
                report.RootElement.GetProperty("status").GetString()!,
                report.RootElement.GetProperty("checks").EnumerateObject()
                    .ToDictionary(part => part.Name, part => part.Value.GetString()!));
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested
            && error is HttpRequestException or OperationCanceledException or JsonException or KeyNotFoundException
                or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}

/// <summary>What RagApi says of itself and its parts.</summary>
internal sealed record RagHealthReport(string Status, IReadOnlyDictionary<string, string> Checks);
