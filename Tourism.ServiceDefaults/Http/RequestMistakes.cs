using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Says what is wrong with a request that could not be read, by the endpoint's declaration: an exception's own text never leaves the process.</summary>
internal static class RequestMistakes
{
    public static ProblemDetails OfBody(HttpContext context, Endpoint? endpoint, JsonException error)
    {
        if (JsonSyntax.FindMistake(RequestBodyMiddleware.BodyOf(context.Request).Span) is { } mistake)
        {
            return BadRequest(mistake);
        }

        return error.Path is ['$', '.', .. var path] && endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type
            ? Invalid(new() { [path] = [RuleAt(path, type, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)] })
            : BadRequest("The request body must be a JSON object.");
    }

    public static ProblemDetails OfParameters(HttpContext context, Endpoint? endpoint)
    {
        var wrong = (endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [])
            .Where(parameter => parameter.HasTryParse && !CanBeRead(parameter, context.Request))
            .ToDictionary(parameter => parameter.Name, parameter => new[] { ValueRules.Of(parameter.ParameterInfo.ParameterType, parameter.ParameterInfo) });
        return wrong.Count > 0
            ? Invalid(wrong)
            : BadRequest(endpoint?.Metadata.GetMetadata<IAcceptsMetadata>() is null
                ? "The request could not be read."
                : "The request body is missing: it must be a JSON object.");
    }

    private static bool CanBeRead(IParameterBindingMetadata parameter, HttpRequest request)
    {
        var text = request.Query[parameter.Name].ToString();
        var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
        return text.Length == 0 ? parameter.IsOptional : TypeDescriptor.GetConverter(type).IsValid(text);
    }

    // The path is one of the request: days[0].segments leads from member to member, an index to the members of a list.
    private static string RuleAt(string path, Type type, JsonSerializerOptions json)
    {
        var rule = ValueRules.Of(type, null);
        foreach (var step in path.Split('.'))
        {
            var name = step.Split('[')[0];
            if (json.GetTypeInfo(type).Properties.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } member)
            {
                return rule;
            }

            (type, rule) = (member.PropertyType, ValueRules.Of(member.PropertyType, member.AttributeProvider));
            if (step.Contains('[', StringComparison.Ordinal) && type.GetGenericArguments() is [var element])
            {
                (type, rule) = (element, ValueRules.Of(element, null));
            }
        }

        return rule;
    }

    private static ProblemDetails BadRequest(string detail) => new() { Status = StatusCodes.Status400BadRequest, Detail = detail };

    private static HttpValidationProblemDetails Invalid(Dictionary<string, string[]> errors) => new(errors) { Status = StatusCodes.Status400BadRequest };
}
