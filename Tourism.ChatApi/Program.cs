using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.ChatApi.Forwarding;
using Tourism.ChatApi.Intents;
using Tourism.ChatApi.Operations;
using Tourism.ChatApi.Rag;
using Tourism.ChatApi.Turns;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults;
using Tourism.ServiceDefaults.Health;

if ((await Probe.TryRunAsync(args) ?? await MigrateCommand.TryRunAsync(args, Console.Out)) is { } code)
{
    return code;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(TourismJson.Default);
builder.AddConversations();
builder.AddRagApi();
builder.Services
    .AddValidation()
    .AddIntents()
    .AddTurns()
    .AddForwarding()
    .AddOperations();

var app = builder.Build();
app.UseServiceDefaults();
app.MapChat();
app.MapSessions();
app.MapForwarding();
app.MapServiceDefaults();
app.MapApiDescription();
await app.RunAsync();
return 0;
