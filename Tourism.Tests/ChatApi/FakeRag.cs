using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ChatApi;

/// <summary>A RagApi in process that answers what a test tells it, remembers what it was asked, and can be down.</summary>
internal sealed class FakeRag : IAsyncDisposable
{
    private readonly WebApplication app;

    public FakeRag()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        app = builder.Build();
        app.Run(AnswerAsync);
        app.Start();
    }

    public static JsonSerializerOptions Json { get; } = JsonDefaults.Create(TourismJson.Default);

    /// <summary>Whether connecting fails.</summary>
    public bool IsDown { get; set; }

    public List<RagQueryRequest> Queries { get; } = [];

    public List<ItineraryRequest> Plans { get; } = [];

    /// <summary>What was asked of <c>/places</c>: path and query.</summary>
    public List<string> PlaceQueries { get; } = [];

    /// <summary>Answers <c>GET /places</c>; null leaves it to <see cref="Other"/>.</summary>
    public Func<HttpRequest, PlacesResponse>? Places { get; set; }

    public Func<RagQueryRequest, RagQueryResponse> Query { get; set; } = request => RagAnswers.Found(request, "P_FOOD_0001", "P_FOOD_0002");

    public Func<ItineraryRequest, IResult> Plan { get; set; } = request => Results.Json(RagAnswers.Plan(request), Json);

    /// <summary>Answers everything else.</summary>
    public RequestDelegate Other { get; set; } = context =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    };

    public HttpMessageHandler CreateHandler() => new Switch(this) { InnerHandler = app.GetTestServer().CreateHandler() };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/rag/query" when HttpMethods.IsPost(context.Request.Method):
                var query = (await context.Request.ReadFromJsonAsync<RagQueryRequest>(Json))!;
                Queries.Add(query);
                await context.Response.WriteAsJsonAsync(Query(query), Json);
                break;
            case "/recommend/itinerary" when HttpMethods.IsPost(context.Request.Method):
                var plan = (await context.Request.ReadFromJsonAsync<ItineraryRequest>(Json))!;
                Plans.Add(plan);
                await Plan(plan).ExecuteAsync(context);
                break;
            case "/places" when Places is not null:
                PlaceQueries.Add(Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString));
                await context.Response.WriteAsJsonAsync(Places(context.Request), Json);
                break;
            default:
                await Other(context);
                break;
        }
    }

    private sealed class Switch(FakeRag rag) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            rag.IsDown ? throw new HttpRequestException("Connection refused") : base.SendAsync(request, cancellationToken);
    }
}
