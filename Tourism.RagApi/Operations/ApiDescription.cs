using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Tourism.Core;
using Tourism.RagApi.Places;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Operations;

/// <summary>RagApi's part of the OpenAPI document; the front door's document holds it too.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(options => options.UseDefaults().AddOperationTransformer(AddExamples).AddOperationTransformer(DescribeSearch));

    private static Task AddExamples(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.RequestBody?.Content is { } content && Example(operation.OperationId) is { } example)
        {
            content["application/json"].Example = example;
        }

        return Task.CompletedTask;
    }

    // The endpoint reads its parameters as texts, to name each wrong one; what they hold is said here.
    private static Task DescribeSearch(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
        {
            parameter.Schema = parameter.Name switch
            {
                "domain" => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. WireNames.Domains.Select(domain => JsonValue.Create(domain.ToWire()))] },
                "radius_km" => new OpenApiSchema
                {
                    Type = JsonSchemaType.Number,
                    ExclusiveMinimum = "0",
                    Maximum = Text(PlaceSearch.LargestRadiusKm),
                    Default = PlaceSearch.DefaultRadiusKm,
                },
                "limit" => new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Minimum = "1",
                    Maximum = Text(PlaceSearch.LargestLimit),
                    Default = PlaceSearch.DefaultLimit,
                },
                _ => parameter.Schema,
            };
        }

        return Task.CompletedTask;

        static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonObject? Example(string? operation) => operation switch
    {
        "QueryRag" => new JsonObject { ["query"] = "서울 맛집 추천해줘", ["top_k"] = 5 },
        "PlanItinerary" => new JsonObject
        {
            ["region"] = "済州",
            ["domains"] = new JsonArray("nat", "food"),
            ["duration_days"] = 2,
            ["start_date"] = "2027-04-10",
            ["transport_mode"] = "car",
        },
        "PlanItineraryShort" => new JsonObject { ["region"] = "Seoul", ["domains"] = new JsonArray("his"), ["duration_days"] = 1 },
        _ => null,
    };
}
