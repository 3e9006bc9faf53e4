using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;
using Tourism.Embedder.Sources;

namespace Tourism.Tests.Bench.Synthetic;

public sealed class AiHubFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tourism-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_Embedder_reads_the_documents_as_they_were_made()
    {
        var gazetteer = Gazetteer.Load();
        var corpus = new SyntheticCorpus(SyntheticSize.OfDocuments(200), seed: 5, gazetteer);

        AiHubFolder.Write(corpus, folder, TestContext.Current.CancellationToken);

        var reader = new AiHubFileReader(new DocumentFacts(new RegionFinder(gazetteer)));
        for (var index = 0; index < corpus.Size.Documents; index++)
        {
            var expected = corpus.Document(index);
            var file = folder.EnumerateFiles(expected.DocumentId + ".json", SearchOption.AllDirectories).Single();
            var record = reader.Read(File.ReadAllText(file.FullName), file.FullName, file.Directory!.Name);
            Assert.Empty(record.Warnings);
            Assert.Equal((expected.DocumentId, expected.Domain, expected.Title), (record.Document!.DocumentId, record.Document.Domain, record.Document.Title));
            Assert.Equal((expected.ProvinceCode, expected.MunicipalityCode), (record.Document.ProvinceCode, record.Document.MunicipalityCode));
            Assert.Equal(expected.Chunks.Select(chunk => chunk.Text), record.Document.Chunks.Select(chunk => chunk.Text));
        }
    }
}
