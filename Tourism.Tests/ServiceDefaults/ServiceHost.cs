using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tourism.ServiceDefaults;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ServiceDefaults;

/// <summary>A service with nothing but the defaults and endpoints that fail in every way, on a free port of a real server.</summary>
public sealed class ServiceHost : IAsyncLifetime
{
    public const string Secret = "the password is hunter2";
    private WebApplication? app;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        app = Build(_ => { });
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
    }

    /// <summary>Builds such a service with further services; the caller starts and disposes it.</summary>
    public static WebApplication Build(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        configure(builder.Services);
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapServiceDefaults();
        app.MapPost("/echo", (Message message) => TypedResults.Ok(message));
        app.MapPost("/count", async (HttpRequest request) => TypedResults.Text($"{(await new StreamReader(request.Body).ReadToEndAsync()).Length}"));
        app.MapGet("/number", (int value, [Range(1, 10, ErrorMessage = "Must be a whole number from 1 to 10.")] long? limit) => TypedResults.Ok(value + limit));
        app.MapGet("/unwritable", () => TypedResults.Ok(new Message(null, null, null, (Colour)3)));
        app.MapGet("/invalid", () => TypedResults.ValidationProblem(
            new Dictionary<string, string[]> { ["TopK"] = ["Must be 1 to 10."], ["ExpansionVariations[0]"] = ["No such thing is known."] }));
        app.MapGet("/boom", string () => throw new InvalidOperationException(Secret));
        app.MapGet("/store", string () => throw new StoreUnavailableException(Secret));
        app.MapGet("/database", string () => throw new Microsoft.Data.Sqlite.SqliteException(Secret, 14));
        app.MapGet("/twice", (HttpResponse response) =>
        {
            response.Headers["X-Process-Time"] = "99.00";
            return TypedResults.Text("ok");
        });
        return app;
    }

    public enum Colour
    {
        Red,
        DarkBlue,
    }

    public sealed record Message(
        string? MessageText, int? TopK, IReadOnlyList<int>? Numbers, Colour? Colour = null, IReadOnlyList<Colour>? Colours = null, bool? Loud = null, Message? Inner = null);
}
