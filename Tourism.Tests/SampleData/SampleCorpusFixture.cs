using Microsoft.Extensions.DependencyInjection;
using Tourism.Core.Regions;
using Tourism.Embedder.Sources;
using Tourism.Index;
using Tourism.Index.Embedding;

[assembly: AssemblyFixture(typeof(Tourism.Tests.SampleData.SampleCorpusFixture))]

namespace Tourism.Tests.SampleData;

/// <summary>The sample data set, loaded once into an index of its own.</summary>
public sealed class SampleCorpusFixture : IAsyncLifetime
{
    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("tourism-sample-").FullName;

    internal IReadOnlyList<IndexDocument> Documents { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var services = new ServiceCollection().AddIndex(DataDirectory).BuildServiceProvider();
        var reader = new PlaceFileReader(services.GetRequiredService<Gazetteer>());
        Documents = [.. File.ReadLines(Repository.PathOf("data", "places.jsonl")).Select((line, row) => Read(reader, line, row))];
        var embedder = services.GetRequiredService<TextEmbedder>();
        await using var writer = await services.GetRequiredService<IIndexWriterFactory>().OpenAsync(yields: false, CancellationToken.None);
        var embedded = new List<EmbeddedDocument>();
        foreach (var document in Documents)
        {
            var vectors = await embedder.EmbedPassagesAsync(document.Chunks.Select(chunk => chunk.Text), CancellationToken.None);
            embedded.Add(new EmbeddedDocument(document, IndexedText.ContentHash(document, schema: 1), vectors));
        }

        await writer.UpsertAsync(embedded, embedder.Model, CancellationToken.None);
        await writer.CompleteLoadAsync(embedder.Model, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataDirectory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IndexDocument Read(PlaceFileReader reader, string line, int row)
    {
        var record = reader.Read(line, $"places.jsonl:{row + 1}");
        return record.Document ?? throw new InvalidDataException($"{record.Origin}: {record.Rejection}");
    }
}
