using Microsoft.AspNetCore.Http.Timeouts;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi;
using Tourism.RagApi.Answering;
using Tourism.RagApi.Expansion;
using Tourism.RagApi.Itineraries;
using Tourism.RagApi.Operations;
using Tourism.RagApi.Places;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;
using Tourism.ServiceDefaults;
using Tourism.ServiceDefaults.Health;

if (await Probe.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(TourismJson.Default);
builder.RequireStandInAllowed(ResourceNames.TourismDb);
builder.Services.AddIndex(builder.DataDirectory());
builder.Services.AddOptionsWithValidateOnStart<RagOptions, RagOptionsValidator>().BindConfiguration(RagOptions.SectionName);
builder.Services.AddSingleton(_ => TravelLexicon.Load());
builder.Services.AddSingleton<QuestionReader>();
builder.Services.AddSingleton<QueryExpander>();
builder.Services.AddSingleton<HybridRetriever>();
builder.Services.AddSingleton<ExtractiveAnswerer>();
builder.Services.AddSingleton<QuestionAnswering>();
builder.Services.AddSingleton<PlaceFinder>();
builder.Services.AddItineraries(builder.DataDirectory());
builder.Services.AddHybridCache();
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
