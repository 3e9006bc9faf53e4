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
        options.AddDocumentTransformer(OpenApiResponses.DefineHeaders);
        options.AddOperationTransformer(OpenApiResponses.AddHeaders);
        options.AddSchemaTransformer(DescribeConverted);
        options.AddSchemaTransformer(OpenApiResponses.DescribeProblems);
        return options;
    }

    // What the generator cannot know of the converters in JsonDefaults.
    private static Task DescribeConverted(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = Names(type);
        }
        else if (schema.Items is null && type.GetGenericArguments() is [{ IsEnum: true } element])
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Names(element) };
        }
        else if (type == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }

    private static List<JsonNode> Names(Type type) => [.. WireEnumConverter.Names(type).Select(name => JsonValue.Create(name))];
}
