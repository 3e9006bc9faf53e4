using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Operations;

/// <summary>The description of the HTTP contract and the page that shows it.</summary>
internal static class OpenApiDocument
{
    public const string ResourceName = "openapi.v1.json";

    private const string OwnDocument = "/openapi/own.json";
    private const string WholeDocument = "/openapi/v1.json";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.UseDefaults();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Tourism API",
                Version = "v1",
                Description = "Questions, conversations and plans for travelling in Korea, in Korean, Japanese and English.",
            };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(Deprecate);
        options.AddDocumentTransformer(DescribeHistory);
        options.AddOperationTransformer(AddExamples);
    });

    /// <summary>
    /// <c>/openapi/v1.json</c> is the committed document of the whole front door; what this process generates about itself alone is
    /// <c>/openapi/own.json</c>, in Development, for the test that keeps the committed one true.
    /// </summary>
    public static WebApplication MapApiDescription(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/docs")).ExcludeFromDescription();
        app.MapGet(WholeDocument, GetWhole).ExcludeFromDescription();
        if (app.Environment.IsDevelopment())
        {
            app.MapOpenApi(OwnDocument);
        }

        app.MapScalarApiReference("/docs", options =>
        {
            options.Title = "Tourism API";
            options.OpenApiRoutePattern = WholeDocument;
            options.DefaultFonts = false; // no request leaves for another host
            options.Telemetry = false;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.Agent = new ScalarAgentOptions { Disabled = true };
            options.Mcp = new ScalarMcpOptions { Disabled = true };
        });
        return app;
    }

    private static IResult GetWhole() =>
        TypedResults.Stream(typeof(OpenApiDocument).Assembly.GetManifestResourceStream(ResourceName)!, "application/json");

    private static Task Deprecate(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ChatPlace))
        {
            foreach (var name in (string[])["name", "source_id"])
            {
                ((OpenApiSchema)schema.Properties![name]).Deprecated = true;
            }
        }

        return Task.CompletedTask;
    }

    // The turns are stored as JSON, whose type says nothing.
    private static Task DescribeHistory(Microsoft.OpenApi.OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components!.Schemas!;
        schemas.Remove(nameof(JsonElement));
        schemas[nameof(ChatHistoryMessage)].Properties!["assistant_response"] = new OpenApiSchemaReference(nameof(ChatResponse), document)
        {
            Description = "The answer as `/chat` gave it; turns of an earlier version may lack members.",
        };
        return Task.CompletedTask;
    }

    private static Task AddExamples(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation is { OperationId: "chat", RequestBody.Content: { } content })
        {
            content["application/json"].Example = new JsonObject
            {
                ["text"] = "서울 맛집 추천해줘",
                ["session_id"] = "user-42",
                ["language"] = "ko",
            };
        }

        return Task.CompletedTask;
    }
}
