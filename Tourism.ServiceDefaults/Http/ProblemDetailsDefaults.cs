using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Tourism.ServiceDefaults.Http;

/// <summary>
/// Every error as RFC 9457 problem details with the trace id. <c>errors</c> has the broken rules by field, each a predicate (<c>Must be 1 to 10.</c>)
/// or a sentence of its own; <c>detail</c> is always made of complete sentences, for it is all that older clients read.
/// </summary>
internal static class ProblemDetailsDefaults
{
    public static IServiceCollection AddProblemDefaults(this IServiceCollection services) => services
        .AddProblemDetails(options => options.CustomizeProblemDetails = Customize)
        .AddSingleton<IProblemDetailsWriter, FallbackProblemDetailsWriter>() // after the framework's, which is asked first
        .AddExceptionHandler<RequestExceptionHandler>();

    private static void Customize(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        problem.Title ??= ReasonPhrases.GetReasonPhrase(problem.Status.Value);
        if (problem is HttpValidationProblemDetails validation)
        {
            problem.Title = ReasonPhrases.GetReasonPhrase(problem.Status.Value);
            validation.Errors = validation.Errors
                .GroupBy(pair => WireName(pair.Key))
                .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Value).Distinct().ToArray());
            var kind = context.HttpContext.Request.HasJsonContentType() ? "field" : "parameter";
            problem.Detail ??= string.Join(' ', validation.Errors.Select(pair => Sentence(kind, pair.Key, pair.Value[0])));
        }

        problem.Detail ??= Detail(problem.Status.Value);
        problem.Extensions.Remove("traceId");
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }

    // "ExpansionVariations[0]" -> "expansion_variations[0]"
    private static string WireName(string key) =>
        string.Join('.', key.Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    // "Must be 1 to 10." -> "The field 'top_k' must be 1 to 10."
    private static string Sentence(string kind, string name, string rule) => rule.Split(' ')[0] is "Must" or "Is" or "Needs"
        ? $"The {kind} '{name}' {char.ToLowerInvariant(rule[0])}{rule[1..]}"
        : $"The {kind} '{name}' is not valid. {rule}";

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is not valid.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not allow the method.",
        StatusCodes.Status413PayloadTooLarge => "The request body is larger than 10 KB.",
        StatusCodes.Status415UnsupportedMediaType => "The request body must be JSON in UTF-8 without content coding, with the content type application/json.",
        StatusCodes.Status503ServiceUnavailable => "A service that this request needs is not available now.",
        _ => "The request could not be answered.",
    };
}
