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
        if (exception is OperationCanceledException or IOException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var problem = Map(httpContext, exception);
        if (problem.Status >= StatusCodes.Status500InternalServerError && exception is not BadHttpRequestException)
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

    private static ProblemDetails Map(HttpContext context, Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => RequestMistakes.OfBody(context, EndpointOf(context), json),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => RequestMistakes.OfParameters(context, EndpointOf(context)),
        BadHttpRequestException { StatusCode: StatusCodes.Status503ServiceUnavailable } => new()
        {
            Status = StatusCodes.Status503ServiceUnavailable,
            Detail = "The service is stopping. Please send the request again.",
        },
        BadHttpRequestException bad => new() { Status = bad.StatusCode },
        StoreUnavailableException or DbException => new() { Status = StatusCodes.Status503ServiceUnavailable },
        _ => new() { Status = StatusCodes.Status500InternalServerError, Detail = "Something went wrong on our side." },
    };

    // The request's own endpoint is cleared before an exception is handled.
    private static Endpoint? EndpointOf(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Request {Path} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string path);
    }
}
