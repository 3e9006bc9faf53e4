using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tourism.ChatApi.Forwarding;
using Tourism.ChatApi.Operations;
using Tourism.ChatApi.Rag;
using Tourism.RagApi.Questions;

namespace Tourism.Tests.EndToEnd;

/// <summary>The front door wired to a RagApi on the sample data, both in process.</summary>
internal sealed class WholeSystem : IAsyncDisposable
{
    private readonly string chatDirectory = Directory.CreateTempSubdirectory("tourism-chat-").FullName;
    private readonly WebApplicationFactory<QuestionReader> rag;
    private readonly WebApplicationFactory<ChatMetrics> chat;

    public WholeSystem(string indexDirectory)
    {
        rag = new WebApplicationFactory<QuestionReader>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Development").UseSetting("Tourism:DataDirectory", indexDirectory));
        chat = new WebApplicationFactory<ChatMetrics>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Development").UseSetting("Tourism:DataDirectory", chatDirectory)
            .ConfigureTestServices(services =>
            {
                foreach (var name in (string[])[nameof(RagApiClient), RagHealth.ClientName, RagForwarder.ClientName])
                {
                    services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(rag.Server.CreateHandler);
                }
            }));
        Rag = rag.CreateClient();
        FrontDoor = chat.CreateClient();
    }

    public HttpClient Rag { get; }

    public HttpClient FrontDoor { get; }

    public async ValueTask DisposeAsync()
    {
        await chat.DisposeAsync();
        await rag.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(chatDirectory, recursive: true);
    }
}
