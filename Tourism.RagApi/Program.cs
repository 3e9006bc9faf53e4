using Microsoft.AspNetCore.Http.Timeouts;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Index;
using Tourism.RagApi.Caching.Redis;
using Tourism.RagApi.Itineraries;
using Tourism.RagApi.Operations;
using Tourism.RagApi.Places;
using Tourism.RagApi.Questions;
using Tourism.ServiceDefaults;
using Tourism.ServiceDefaults.Health;

if (await Probe.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(TourismJson.Default);
var tourismDb = builder.StoreConnection(ResourceNames.TourismDb);
builder.Services.AddIndex(builder.DataDirectory(), tourismDb);
builder.Services.AddQuestionAnswering();
builder.AddSharedCache();
builder.Services.AddSingleton<PlaceFinder>();
builder.Services.AddItineraries(builder.DataDirectory(), isEmbedded: tourismDb is null);
builder.Services.AddOperations();
builder.Services.AddRequestBudget();
builder.Services.AddValidation();
builder.Services.AddApiDescription();
builder.Services.AddHostedService<WarmUp>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseRequestTimeouts();
app.MapServiceDefaults();
app.MapOpenApi();
app.MapRag();
app.MapPlaces();
app.MapItineraries();
await app.RunAsync();
return 0;
