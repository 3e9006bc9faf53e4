using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Maps what may fail while a request is read or a store is asked to its status; an exception's own text never leaves the process.</summary>
internal sealed partial class RequestExceptionHandler(IProblemDetailsService problems, ILogger<RequestExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var problem = Map(exception);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            Log.Failed(logger, exception, httpContext.Request.Path);
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "5";
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails Map(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => Json(json),
        JsonException json => Json(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => new()
        {
            Status = StatusCodes.Status400BadRequest,
            Detail = "The request could not be read: a parameter has a wrong type, or the body is missing.",
        },
        BadHttpRequestException bad => new() { Status = bad.StatusCode },
        StoreUnavailableException or DbException => new() { Status = StatusCodes.Status503ServiceUnavailable },
        _ => new() { Status = StatusCodes.Status500InternalServerError, Detail = "Something went wrong on our side." },
    };

    private static ProblemDetails Json(JsonException error)
    {
        var field = error.Path is { Length: > 2 } path ? path[2..] : null;
        return field is null
            ? new ProblemDetails { Status = StatusCodes.Status400BadRequest, Detail = "The request body is not valid JSON." }
            : new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = ["The value has a wrong type or is not one of those allowed."] })
            {
                Status = StatusCodes.Status400BadRequest,
            };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Request {Path} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string path);
    }
}
