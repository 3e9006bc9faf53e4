using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tourism.Core.Contracts;
using Tourism.RagApi.Operations;

namespace Tourism.RagApi.Places;

/// <summary>Places over HTTP.</summary>
internal static class PlaceEndpoints
{
    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/places").WithTags("Places").ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddEndpointFilter<RouteGroupBuilder, StoreFailureFilter>();
        group.MapGet("/{document_id}", GetPlaceAsync).WithName("GetPlace").WithSummary("A place with its question-answer pairs")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("", FindPlacesAsync).WithName("FindPlaces").WithSummary("Places by words, region, kind and distance")
            .WithDescription("Without query the places come nearest first when near is given, else by id.");
    }

    private static async Task<Results<Ok<Place>, ProblemHttpResult>> GetPlaceAsync(
        [FromRoute(Name = "document_id")] string documentId, PlaceFinder places, CancellationToken cancellationToken) =>
        await places.FindAsync(documentId, cancellationToken) is { } place
            ? TypedResults.Ok(place)
            : TypedResults.Problem("There is no place with this id.", statusCode: StatusCodes.Status404NotFound);

    // Everything is read as text, so that each wrong value is named in the answer.
    private static async Task<Results<Ok<PlacesResponse>, ValidationProblem>> FindPlacesAsync(
        PlaceFinder places,
        [Description("Words to search for, 2-500 characters; the order is by relevance.")] string? query,
        [Description("Only places of this kind.")] string? domain,
        [Description("Region in Korean, Japanese or English, else part of area, place name or title.")] string? area,
        [Description("Latitude and longitude, such as 37.57,126.98.")] string? near,
        [FromQuery(Name = "radius_km"), Description("Radius around near in kilometres.")] string? radiusKm,
        [Description("Number of places.")] string? limit,
        CancellationToken cancellationToken)
    {
        var (search, errors) = PlaceSearch.Read(query, domain, area, near, radiusKm, limit);
        return search is null
            ? TypedResults.ValidationProblem(errors)
            : TypedResults.Ok(new PlacesResponse(await places.FindAsync(search, cancellationToken)));
    }
}
