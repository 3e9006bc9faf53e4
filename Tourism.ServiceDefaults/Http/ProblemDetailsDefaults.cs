using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Every error as RFC 9457 problem details with a complete sentence in <c>detail</c> and the trace id.</summary>
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
            problem.Detail ??= string.Join(' ', validation.Errors.Select(pair => $"{pair.Key}: {pair.Value[0]}"));
        }

        problem.Detail ??= Detail(problem.Status.Value);
        problem.Extensions.Remove("traceId");
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }

    // "ExpansionVariations[0]" -> "expansion_variations[0]"
    private static string WireName(string key) =>
        string.Join('.', key.Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is not valid.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not allow the method.",
        StatusCodes.Status413PayloadTooLarge => "The request body is larger than 10 KB.",
        StatusCodes.Status415UnsupportedMediaType => "The request body must be JSON, with the content type application/json.",
        StatusCodes.Status503ServiceUnavailable => "A service that this request needs is not available now.",
        _ => "The request could not be answered.",
    };
}
