using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tourism.ServiceDefaults.Http;

/// <summary>What the OpenAPI documents of all services share, so that they can be merged into one.</summary>
public static class OpenApiDefaults
{
    // On the options, because AddOpenApi must be called in the service's own project: its source generator reads the XML comments there.
    public static OpenApiOptions UseDefaults(this OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Servers = []; // wherever it was read from
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(DescribeEnum);
        return options;
    }

    // The generator lists null among the values of an enum that it meets first as an optional member, and leaves the type out.
    private static Task DescribeEnum(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. values.Where(value => value?.GetValueKind() == JsonValueKind.String).Select(value => value.DeepClone())];
        }

        return Task.CompletedTask;
    }
}
