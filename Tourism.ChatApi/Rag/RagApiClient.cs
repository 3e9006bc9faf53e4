using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Polly;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Tourism.ChatApi.Rag;

/// <summary>RagApi over HTTP. What it refuses is a result; being down, slow or broken is <see cref="StoreUnavailableException"/>.</summary>
internal sealed class RagApiClient(HttpClient http, IOptions<JsonOptions> json)
{
    public static Uri Address { get; } = new($"http://{ResourceNames.RagApi}");

    private JsonSerializerOptions Json => json.Value.SerializerOptions;

    public Task<RagResult<RagQueryResponse>> QueryAsync(RagQueryRequest request, CancellationToken cancellationToken) =>
        SendAsync<RagQueryResponse>(token => http.PostAsJsonAsync("/rag/query", request, Json, token), cancellationToken);

    public Task<RagResult<ItineraryResponse>> PlanAsync(ItineraryRequest request, CancellationToken cancellationToken) =>
        SendAsync<ItineraryResponse>(token => http.PostAsJsonAsync("/recommend/itinerary", request, Json, token), cancellationToken);

    public Task<RagResult<PlacesResponse>> FindPlacesAsync(PlaceQuery query, CancellationToken cancellationToken) =>
        SendAsync<PlacesResponse>(token => http.GetAsync(query.ToUri(), token), cancellationToken);

    private async Task<RagResult<T>> SendAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var response = await send(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return new(await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken) ?? throw new JsonException("null"), null);
            }

            return response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity
                ? new(null, (await response.Content.ReadFromJsonAsync<ProblemDetails>(Json, cancellationToken))?.Detail ?? "")
                : throw new StoreUnavailableException($"RagApi answered {(int)response.StatusCode}.");
        }
        catch (Exception error) when (IsFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException("RagApi cannot be asked.", error);
        }
    }

    private static bool IsFailure(Exception error) =>
        error is HttpRequestException or OperationCanceledException or ExecutionRejectedException or JsonException
            or NotSupportedException or IOException;
}
