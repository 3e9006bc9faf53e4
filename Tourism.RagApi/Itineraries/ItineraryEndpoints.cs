using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Tourism.Core.Contracts;
using Tourism.RagApi.Itineraries.Plans;
using Tourism.RagApi.Operations;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Itineraries;

/// <summary>Plans over HTTP.</summary>
internal static class ItineraryEndpoints
{
    public static void MapItineraries(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/recommend").WithTags("Itineraries").ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddEndpointFilter<RouteGroupBuilder, StoreFailureFilter>();
        group.MapPost("/itinerary", PlanAsync).WithName("PlanItinerary").WithSummary("Plan a trip")
            .WithDescription("Plans never break opening hours that are known, never overlap and never visit a place twice. `start_date` makes closing days count.")
            .ProducesBodyProblems().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("", PlanAsync).WithName("PlanItineraryShort").WithSummary("Plan a trip (same as /recommend/itinerary)")
            .ProducesBodyProblems().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapGet("/itinerary/{id}", GetAsync).WithName("GetItinerary").WithSummary("A saved plan; kept for 30 days")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/itinerary/{id}.ics", GetCalendarAsync).WithName("GetItineraryCalendar").WithSummary("A saved plan as iCalendar (RFC 5545)")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/itinerary/{id}.geojson", GetGeoJsonAsync).WithName("GetItineraryGeoJson").WithSummary("A saved plan as GeoJSON (RFC 7946)")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ItineraryResponse>, ValidationProblem, ProblemHttpResult>> PlanAsync(
        ItineraryRequest request, WishReader reader, ItineraryPlanner planner, CancellationToken cancellationToken)
    {
        var (wishes, errors) = await reader.ReadAsync(request, cancellationToken);
        if (wishes is null)
        {
            return TypedResults.ValidationProblem(errors);
        }

        var result = await planner.PlanAsync(wishes, cancellationToken);
        return result.Impossible is { } impossible
            ? TypedResults.Problem(
                impossible.Detail,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: new Dictionary<string, object?> { ["constraints"] = impossible.Constraints })
            : TypedResults.Ok(result.Response!);
    }

    private static async Task<Results<Ok<Itinerary>, ProblemHttpResult>> GetAsync(string id, IPlanStore plans, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } itinerary ? TypedResults.Ok(itinerary) : NoPlan();

    private static async Task<IResult> GetCalendarAsync(string id, IPlanStore plans, TimeProvider time, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } itinerary
            ? TypedResults.Text(CalendarFormat.Write(itinerary, time.GetUtcNow()), "text/calendar", Encoding.UTF8)
            : NoPlan();

    private static async Task<IResult> GetGeoJsonAsync(string id, IPlanStore plans, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } itinerary
            ? TypedResults.Json(GeoJsonFormat.Write(itinerary), contentType: "application/geo+json")
            : NoPlan();

    private static ProblemHttpResult NoPlan() =>
        TypedResults.Problem("There is no plan with this id, or it has expired.", statusCode: StatusCodes.Status404NotFound);
}
