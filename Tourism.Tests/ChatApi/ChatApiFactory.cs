using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tourism.ChatApi.Forwarding;
using Tourism.ChatApi.Operations;
using Tourism.ChatApi.Rag;

namespace Tourism.Tests.ChatApi;

/// <summary>The front door in process, with its own data directory; every way to RagApi leads to a <see cref="FakeRag"/>.</summary>
internal sealed class ChatApiFactory : WebApplicationFactory<ChatMetrics>
{
    private readonly string environment;
    private readonly (string Key, string Value)[] settings;

    public ChatApiFactory(string environment = "Development", params (string Key, string Value)[] settings)
    {
        this.environment = environment;
        this.settings = settings;
        DataDirectory = Directory.CreateTempSubdirectory("chat-").FullName;
    }

    public FakeRag Rag { get; } = new();

    public string DataDirectory { get; }

    public Action<IServiceCollection> MoreServices { get; init; } = _ => { };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Tourism:DataDirectory", DataDirectory);
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            foreach (var name in (string[])[nameof(RagApiClient), RagHealth.ClientName, RagForwarder.ClientName])
            {
                services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(Rag.CreateHandler);
            }

            MoreServices(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Rag.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }
}
