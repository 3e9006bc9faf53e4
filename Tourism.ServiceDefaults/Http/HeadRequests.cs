using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Lets every GET route answer HEAD too (RFC 9110, 9.3.2): routing sees GET, all that follows sees HEAD, and the server sends no body.</summary>
internal static class HeadRequests
{
    public static void UseRoutingWithHead(this IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            var isHead = HttpMethods.IsHead(context.Request.Method);
            if (isHead)
            {
                context.Request.Method = HttpMethods.Get;
                context.Items[typeof(HeadRequests)] = true;
            }

            await next(context);
            var allow = context.Response.Headers.Allow.ToString();
            if (!context.Response.HasStarted && allow.Split(", ").Contains(HttpMethods.Get) && !allow.Contains(HttpMethods.Head, StringComparison.Ordinal))
            {
                context.Response.Headers.Allow = $"{allow}, {HttpMethods.Head}";
            }
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Items.ContainsKey(typeof(HeadRequests)))
            {
                context.Request.Method = HttpMethods.Head;
            }

            return next(context);
        });
    }
}
