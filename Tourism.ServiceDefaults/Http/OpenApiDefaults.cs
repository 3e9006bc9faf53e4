using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Tourism.ServiceDefaults.Http;

/// <summary>What the OpenAPI documents of all services share, so that they can be merged into one.</summary>
public static class OpenApiDefaults
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services, Action<OpenApiOptions> configure) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Servers = []; // wherever it was read from
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(DescribeEnum);
        configure(options);
    });

    // The generator lists null among the values of an enum that it meets first as an optional member, and leaves the type out.
    private static Task DescribeEnum(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. values.Where(value => value is not null && value.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(value => (JsonNode)value!.DeepClone())];
        }

        return Task.CompletedTask;
    }
}
