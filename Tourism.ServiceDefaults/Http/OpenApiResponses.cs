using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Describes what the pipeline adds to every endpoint: the refusal of bodies, headers, problem details.</summary>
public static class OpenApiResponses
{
    private const string ProblemType = "application/problem+json";

    private static readonly string[] Everywhere = [ProcessTimeMiddleware.Header];
    private static readonly string[] WhenBusyOrDown = [ProcessTimeMiddleware.Header, "Retry-After"];

    /// <summary>The statuses of an endpoint that reads a JSON body: 400, 413, 415.</summary>
    public static TBuilder ProducesBodyProblems<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(HttpValidationProblemDetails), [ProblemType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status413PayloadTooLarge, typeof(ProblemDetails), [ProblemType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status415UnsupportedMediaType, typeof(ProblemDetails), [ProblemType]));

    internal static Task AddHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            var names = status is "429" or "503" ? WhenBusyOrDown : Everywhere;
            ((OpenApiResponse)response).Headers = names.ToDictionary(
                name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, context.Document));
        }

        return Task.CompletedTask;
    }

    internal static Task DefineHeaders(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        (document.Components ??= new()).Headers = new Dictionary<string, IOpenApiHeader>
        {
            [ProcessTimeMiddleware.Header] = Header("Seconds until the response began, two decimals.", JsonSchemaType.Number),
            ["Retry-After"] = Header("Seconds after which the request may be sent again.", JsonSchemaType.Integer),
        };
        return Task.CompletedTask;
    }

    internal static Task DescribeProblems(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type.IsAssignableTo(typeof(ProblemDetails)) && schema.Properties is { } members)
        {
            members.Remove("instance");
            members["type"] = Text("What kind of problem it is (RFC 9457).");
            members["title"] = Text("The status in words.");
            members["detail"] = Text("What is wrong, in complete sentences.");
            members["trace_id"] = Text("Id of the request in logs and traces.");
            members["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." };
            if (members.TryGetValue("errors", out var errors))
            {
                errors.Description = "The broken rules by the name of the field or parameter. Missing when the body is not JSON.";
            }

            schema.Required = new HashSet<string> { "type", "title", "status", "detail", "trace_id" };
        }

        return Task.CompletedTask;
    }

    private static OpenApiHeader Header(string description, JsonSchemaType type) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
