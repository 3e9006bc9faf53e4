using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tourism.Bench.Load;
using Tourism.Bench.Postgres;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Bench.Load;

public sealed class CorpusContentsTests : IAsyncLifetime
{
    private static readonly SyntheticCorpus Corpus = new(SyntheticSize.OfDocuments(4), seed: 1, Gazetteer.Load());

    private TestDatabase first = null!;
    private TestDatabase second = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (first, second) = (await PostgresServer.CreateDatabaseAsync(), await PostgresServer.CreateDatabaseAsync());

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task The_same_documents_in_another_order_are_the_same_contents()
    {
        EmbeddedDocument[] documents = [.. Corpus.Documents(0, 4)];

        var contents = await LoadAsync(first, documents[..2], documents[2..]);

        Assert.Equal(["chunk_terms", "chunk_vector", "index_term", "place_text", "tourism_child", "tourism_parent"], contents.Select(table => table.Table));
        Assert.Equal((4, 23), (contents[^1].Rows, contents[0].Rows));
        Assert.Equal(contents, await LoadAsync(second, documents[2..], documents[..2]));
    }

    [Fact]
    public async Task A_vector_and_a_word_that_differ_are_seen_in_their_tables()
    {
        EmbeddedDocument[] documents = [.. Corpus.Documents(0, 4)];
        var changed = documents[0] with { Document = documents[0].Document with { Title = "다른 곳" }, Embeddings = [.. documents[0].Embeddings!.Reverse()] };

        var contents = await LoadAsync(first, documents);
        var others = await LoadAsync(second, [changed, .. documents[1..]]);

        Assert.Equal(
            ["chunk_terms", "chunk_vector", "index_term", "tourism_child", "tourism_parent"],
            contents.Zip(others).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Table));
    }

    private static async Task<IReadOnlyList<TableContents>> LoadAsync(TestDatabase database, params EmbeddedDocument[][] batches)
    {
        await using var index = BenchIndex.Open(new NpgsqlConnectionStringBuilder(database.ConnectionString));
        await using (var writer = await index.GetRequiredService<IIndexWriterFactory>().OpenAsync(yields: false, Cancellation))
        {
            foreach (var batch in batches)
            {
                await writer.UpsertAsync(batch, SyntheticCorpus.Model, Cancellation);
            }

            await writer.CompleteLoadAsync(SyntheticCorpus.Model, Cancellation);
        }

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        return await CorpusContents.ReadAsync(connection, Cancellation);
    }
}
