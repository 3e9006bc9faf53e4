using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tourism.Core.Regions;
using Tourism.Embedder.Sources;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.RagApi.Questions;

namespace Tourism.Tests.RagApi;

/// <summary>RagApi in process over a data directory of its own that holds the small corpus, or the lines given.</summary>
public sealed class RagApiHost : IAsyncLifetime
{
    private WebApplicationFactory<QuestionReader>? factory;

    private readonly bool ownsDirectory;
    private string? connectionString;

    public RagApiHost()
        : this(Directory.CreateTempSubdirectory("tourism-rag-").FullName) => ownsDirectory = true;

    private RagApiHost(string dataDirectory) => DataDirectory = dataDirectory;

    public string DataDirectory { get; }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => factory!.Services;

    public static async Task<RagApiHost> StartAsync(
        IEnumerable<string>? lines = null, EmbeddingModel? model = null, Action<IServiceCollection>? services = null,
        params (string Key, string Value)[] settings)
    {
        var host = new RagApiHost();
        await host.LoadAsync(lines ?? SmallCorpus.Lines, model);
        host.Start(services ?? (_ => { }), settings);
        return host;
    }

    /// <summary>With index and plans in an empty PostgreSQL database, which gets the small corpus.</summary>
    public static async Task<RagApiHost> StartOnPostgresAsync(
        string connectionString, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var host = new RagApiHost { connectionString = connectionString };
        await host.LoadAsync(SmallCorpus.Lines, model: null);
        host.Start(services ?? (_ => { }), [("ConnectionStrings:tourismdb", connectionString), .. settings]);
        return host;
    }

    /// <summary>With index and plans in a PostgreSQL database as it is.</summary>
    public static RagApiHost OverPostgres(string connectionString)
    {
        var host = new RagApiHost { connectionString = connectionString };
        host.Start(_ => { }, ("ConnectionStrings:tourismdb", connectionString));
        return host;
    }

    /// <summary>Over an index that is there already and stays.</summary>
    public static RagApiHost Over(string dataDirectory, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var host = new RagApiHost(dataDirectory);
        host.Start(services ?? (_ => { }), settings);
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        await LoadAsync(SmallCorpus.Lines, model: null);
        Start(_ => { });
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        if (ownsDirectory)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    /// <summary>Loads place lines as an import does.</summary>
    public async Task LoadAsync(IEnumerable<string> lines, EmbeddingModel? model)
    {
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddIndex(DataDirectory, connectionString).BuildServiceProvider();
        var reader = new PlaceFileReader(services.GetRequiredService<Gazetteer>());
        var embedder = services.GetRequiredService<TextEmbedder>();
        await using var writer = await services.GetRequiredService<IIndexWriterFactory>().OpenAsync(yields: false, CancellationToken.None);
        var documents = new List<EmbeddedDocument>();
        foreach (var line in lines)
        {
            var record = reader.Read(line, "test");
            var document = record.Document ?? throw new InvalidDataException(record.Rejection);
            var vectors = await embedder.EmbedPassagesAsync(document.Chunks.Select(chunk => chunk.Text), CancellationToken.None);
            documents.Add(new EmbeddedDocument(document, IndexedText.ContentHash(document, schema: 1), vectors));
        }

        await writer.UpsertAsync(documents, model ?? embedder.Model, CancellationToken.None);
        await writer.CompleteLoadAsync(model ?? embedder.Model, CancellationToken.None);
    }

    public async Task<JsonElement> PostAsync(string path, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var content = body is string text ? new StringContent(text, Encoding.UTF8, "application/json") : (HttpContent)JsonContent.Create(body);
        using var response = await Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return await ReadAsync(response, status);
    }

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await ReadAsync(response, status);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal((int)status >= 400 ? "application/problem+json" : "application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Single(response.Headers.GetValues("X-Process-Time"));
        return JsonElement.Parse(text);
    }

    private void Start(Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        factory = new WebApplicationFactory<QuestionReader>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Tourism:DataDirectory", DataDirectory);
            builder.UseSetting("Rag:RequestTimeout", "00:01:00"); // a busy test machine is slower than the default allows
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(services);
        });
        Client = factory.CreateClient();
    }
}
