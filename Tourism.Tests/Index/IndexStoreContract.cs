using System.Numerics.Tensors;
using Microsoft.Extensions.Time.Testing;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.Tests.Index;

/// <summary>What every store of the index does, written against its interfaces.</summary>
public abstract class IndexStoreContract : IAsyncDisposable
{
    private static readonly EmbeddingModel Model = new("test", "1", 384, "", "");
    private static readonly EmbeddingModel OtherModel = new("test", "2", 384, "", "");

    protected static Gazetteer Gazetteer { get; } = Gazetteer.Load();

    protected FakeTimeProvider Time { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Another reader of the store that this test has for itself.</summary>
    protected abstract IIndexReader CreateReader();

    protected abstract IIndexWriterFactory CreateWriters();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task An_empty_store_answers_with_nothing()
    {
        var reader = CreateReader();

        Assert.Equal(IndexState.Empty, await reader.GetStateAsync(Cancellation));
        var hits = Assert.Single(await reader.SearchAsync([Variant("궁궐", Vector(1))], SearchFilter.None, 5, Cancellation));
        Assert.Equal((0, 0, null), (hits.Lexical.Count, hits.Vector.Count, hits.Error));
        Assert.Empty(await reader.GetChunksAsync([1], Cancellation));
        Assert.Empty(await reader.GetDocumentsAsync(["x"], Cancellation));
        Assert.Empty(await reader.ListDocumentsAsync(SearchFilter.None, 5, Cancellation));
        Assert.Equal(0, (await reader.GetTokenStatisticsAsync(["궁궐"], Cancellation)).Chunks);
    }

    [Fact]
    public async Task A_document_comes_back_as_it_was_written()
    {
        var document = Document("P_1") with
        {
            Names = new() { Ko = "경복궁", Ja = "景福宮", En = "Gyeongbokgung" },
            Summaries = new() { Ko = "궁궐", En = "A palace" },
            Area = "서울 종로구",
            ProvinceCode = "11",
            MunicipalityCode = "11110",
            Location = new(37.5796, 126.977),
            Hours = "09:00-18:00",
            Closed = "화요일",
            VisitMinutes = 90,
            PriceLevel = 1,
            Tags = ["palace", "history"],
            SourceUrl = "https://example.com/",
            SourceType = "official",
            CollectedDate = new(2023, 11, 14),
            PublishedDate = new(2020, 1, 1),
        };
        await LoadAsync(document);

        var stored = Assert.Single(await CreateReader().GetDocumentsAsync(["P_1"], Cancellation));

        Assert.Equal(document with { Tags = [], Chunks = [] }, stored with { Tags = [], Chunks = [] });
        Assert.Equal(document.Tags, stored.Tags);
        Assert.Equal(document.Chunks, stored.Chunks);
    }

    [Fact]
    public async Task Documents_come_in_the_order_of_the_ids_and_unknown_ids_are_left_out()
    {
        await LoadAsync(Document("P_1"), Document("P_2"));
        var reader = CreateReader();

        Assert.Equal(["P_2", "P_1"], (await reader.GetDocumentsAsync(["P_2", "P_9", "P_1"], Cancellation)).Select(document => document.DocumentId));
        var ids = (await LexicalAsync(reader, "본문")).Select(hit => hit.ChunkId).Reverse().ToArray();
        Assert.Equal(ids, (await reader.GetChunksAsync([.. ids, long.MaxValue], Cancellation)).Select(chunk => chunk.ChunkId));
    }

    [Fact]
    public async Task A_document_that_is_there_is_replaced_with_its_chunks()
    {
        await LoadAsync(Document("P_1", texts: ["옛날 이야기", "둘째 이야기"]), Document("P_2"));
        await LoadAsync(Document("P_1", texts: ["새로운 소식"]));
        var reader = CreateReader();

        Assert.Equal((2, 2), ((await reader.GetStateAsync(Cancellation)).Documents, (await reader.GetStateAsync(Cancellation)).Chunks));
        Assert.Empty(await LexicalAsync(reader, "옛날"));
        Assert.Equal(["P_1"], await FoundAsync(reader, "소식"));
    }

    [Fact]
    public async Task Every_completed_load_raises_the_version_and_names_the_model()
    {
        Assert.Equal(1, await LoadAsync(Document("P_1")));
        Assert.Equal(2, await LoadAsync());

        Assert.Equal(new IndexState(2, 1, 1, Model), await CreateReader().GetStateAsync(Cancellation));
    }

    [Fact]
    public async Task Content_hashes_are_those_of_the_same_model()
    {
        await LoadAsync(Document("P_1"));

        await using var writer = await CreateWriters().OpenAsync(yields: false, Cancellation);

        Assert.Equal([KeyValuePair.Create("P_1", "hash of P_1")], await writer.GetContentHashesAsync(["P_1", "P_2"], Model, Cancellation));
        Assert.Empty(await writer.GetContentHashesAsync(["P_1"], OtherModel, Cancellation));
    }

    [Fact]
    public async Task A_completed_load_is_visible_after_a_second()
    {
        await LoadAsync(Document("P_1"));
        var reader = CreateReader();
        await reader.GetStateAsync(Cancellation);

        await LoadAsync(Document("P_2"));

        Assert.Equal(1, (await reader.GetStateAsync(Cancellation)).CorpusVersion);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((2, 2), ((await reader.GetStateAsync(Cancellation)).CorpusVersion, (await reader.GetStateAsync(Cancellation)).Documents));
        Assert.Equal(["P_1", "P_2"], (await FoundAsync(reader, "본문")).Order());
    }

    [Fact]
    public async Task A_load_that_is_not_completed_leaves_the_version()
    {
        await LoadAsync(Document("P_1"));
        await using var writer = await CreateWriters().OpenAsync(yields: false, Cancellation);

        await writer.UpsertAsync([Embed(Document("P_2"))], Model, Cancellation);

        Assert.Equal(1, (await CreateReader().GetStateAsync(Cancellation)).CorpusVersion);
    }

    [Fact]
    public async Task Vector_hits_are_the_nearest_by_cosine_in_exact_order()
    {
        IndexDocument[] documents = [.. Enumerable.Range(0, 60).Select(number => Document($"P_{number:D2}"))];
        await LoadAsync(documents);
        var query = Vector(1234);
        var reader = CreateReader();

        var hits = Assert.Single(await reader.SearchAsync([new SearchVariant("", [], query)], SearchFilter.None, 10, Cancellation)).Vector;

        var expected = documents
            .Select(document => (document.DocumentId, Score: (double)TensorPrimitives.Dot(query.AsSpan(), Embed(document).Embeddings![0])))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).Take(10).ToList();
        Assert.Equal(expected.Select(pair => pair.DocumentId), await NamesAsync(reader, hits));
        Assert.All(hits.Zip(expected), pair => Assert.Equal(pair.Second.Score, pair.First.Score, tolerance: 1e-3)); // half precision suffices
    }

    [Fact]
    public async Task Only_vectors_of_the_corpus_s_model_are_compared()
    {
        await LoadAsync(Document("P_1"));
        await using (var writer = await CreateWriters().OpenAsync(yields: false, Cancellation))
        {
            await writer.UpsertAsync([Embed(Document("P_2"))], OtherModel, Cancellation);
            await writer.CompleteLoadAsync(OtherModel, Cancellation);
        }

        var reader = CreateReader();
        var hits = Assert.Single(await reader.SearchAsync([Variant("본문", Direction)], SearchFilter.None, 5, Cancellation));

        var comparable = (await reader.GetStateAsync(Cancellation)).Model == Model ? "P_1" : "P_2";
        Assert.Equal([comparable], await NamesAsync(reader, hits.Vector));
        Assert.Equal(["P_1", "P_2"], (await NamesAsync(reader, hits.Lexical)).Order());
    }

    [Fact]
    public async Task Chunks_without_a_vector_are_found_by_their_words()
    {
        await using (var writer = await CreateWriters().OpenAsync(yields: false, Cancellation))
        {
            await writer.UpsertAsync([Embed(Document("P_1")) with { Embeddings = null }, Embed(Document("P_2"))], Model, Cancellation);
            await writer.CompleteLoadAsync(Model, Cancellation);
        }

        var reader = CreateReader();
        var hits = Assert.Single(await reader.SearchAsync([Variant("본문", Direction)], SearchFilter.None, 5, Cancellation));

        Assert.Equal(["P_2"], await NamesAsync(reader, hits.Vector));
        Assert.Equal(["P_1", "P_2"], (await NamesAsync(reader, hits.Lexical)).Order());
    }

    [Theory]
    [InlineData("궁궐", "P_KO")]
    [InlineData("宮殿", "P_JA")]
    [InlineData("palace", "P_EN")]
    [InlineData("PALACE ｐａｌａｃｅ", "P_EN")]
    [InlineData("경복궁", "P_NAME")]
    [InlineData("ソウル", "P_PLACE")]
    [InlineData("도서관", null)]
    [InlineData("\" OR 1", null)]
    public async Task Lexical_search_finds_words_of_text_name_and_region_in_three_languages(string question, string? documentId)
    {
        await LoadAsync(
            Document("P_KO", texts: ["조선의 궁궐입니다"]), Document("P_JA", texts: ["朝鮮の宮殿です"]), Document("P_EN", texts: ["A Palace of Joseon"]),
            Document("P_NAME") with { PlaceName = "경복궁" }, Document("P_PLACE") with { ProvinceCode = "11" });

        Assert.Equal(documentId is null ? [] : [documentId], await FoundAsync(CreateReader(), question));
    }

    [Fact]
    public async Task Lexical_hits_are_better_the_more_they_hold_and_as_many_as_asked_for()
    {
        await LoadAsync(
            [Document("P_1", texts: ["바다 산"]), Document("P_2", texts: ["바다 전망"]), .. Enumerable.Range(3, 20).Select(number => Document($"P_{number}"))]);
        var reader = CreateReader();

        Assert.Equal(["P_2", "P_1"], await FoundAsync(reader, "바다 전망"));
        Assert.Equal(2, (await LexicalAsync(reader, "본문", limit: 2)).Count);
    }

    public static TheoryData<string, SearchFilter, string[]> Filters => new()
    {
        { "none", SearchFilter.None, ["P_BUSAN", "P_NAMED", "P_SEOUL", "P_UNKNOWN"] },
        { "domain", new() { Domain = TourismDomain.Food }, ["P_BUSAN"] },
        { "province", new() { ProvinceCode = "11" }, ["P_SEOUL"] },
        { "municipality", new() { MunicipalityCode = "11110" }, ["P_SEOUL"] },
        { "both", new() { ProvinceCode = "26", MunicipalityCode = "11110" }, [] },
        { "names", new() { AreaNames = ["인사동", "insadong"] }, ["P_NAMED"] },
        { "circle", new() { Circle = new(new(37.57, 126.98), 5) }, ["P_SEOUL"] },
        { "circle or names", new() { Circle = new(new(37.57, 126.98), 5), AreaNames = ["insadong"] }, ["P_NAMED", "P_SEOUL"] },
        { "within", new() { Within = new(new(35.1, 129.0), 20) }, ["P_BUSAN"] },
        { "within alone counts", new() { Within = new(new(35.1, 129.0), 20), AreaNames = ["insadong"] }, [] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Every_hit_satisfies_the_filter(string name, SearchFilter filter, string[] expected)
    {
        _ = name;
        await LoadAsync(
            Document("P_SEOUL") with { ProvinceCode = "11", MunicipalityCode = "11110", Location = new(37.58, 126.98) },
            Document("P_BUSAN") with { Domain = TourismDomain.Food, ProvinceCode = "26", Location = new(35.16, 129.04) },
            Document("P_NAMED") with { Title = "Insadong 산책" },
            Document("P_UNKNOWN"));
        var reader = CreateReader();

        var hits = Assert.Single(await reader.SearchAsync([Variant("본문", Direction)], filter, 10, Cancellation));

        Assert.Equal(expected, (await NamesAsync(reader, hits.Lexical)).Order());
        Assert.Equal(expected.Length, hits.Vector.Count);
        Assert.Equal(expected, (await reader.ListDocumentsAsync(filter, 10, Cancellation)).Select(document => document.DocumentId).Order());
    }

    [Fact]
    public async Task Lists_are_near_first_with_a_point_and_by_id_without()
    {
        await LoadAsync(Document("P_1") with { Location = new(37.60, 126.98) }, Document("P_2") with { Location = new(37.57, 126.98) }, Document("P_3"));
        var reader = CreateReader();

        Assert.Equal(["P_1", "P_2"], (await reader.ListDocumentsAsync(SearchFilter.None, 2, Cancellation)).Select(document => document.DocumentId));
        Assert.Equal(["P_2", "P_1"], (await reader.ListDocumentsAsync(new() { Within = new(new(37.57, 126.98), 9) }, 9, Cancellation)).Select(document => document.DocumentId));
    }

    [Fact]
    public async Task Token_statistics_count_chunks_and_leave_unknown_tokens_out()
    {
        await LoadAsync(Document("P_1", texts: ["palace palace", "garden"]), Document("P_2", texts: ["palace garden market"]));

        var statistics = await CreateReader().GetTokenStatisticsAsync(["palac", "garden", "market", "beach"], Cancellation);

        Assert.Equal(3, statistics.Chunks);
        Assert.Equal(new Dictionary<string, int> { ["palac"] = 2, ["garden"] = 2, ["market"] = 1 }, statistics.Frequencies.ToDictionary());
    }

    [Fact]
    public async Task Two_readers_read_whole_documents_while_one_writes()
    {
        await LoadAsync([.. Enumerable.Range(0, 20).Select(number => Document($"P_{number}", texts: ["첫째 본문", "둘째 본문"]))]);
        using var stop = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntilAsync(CreateReader(), stop.Token), Cancellation)).ToArray();

        for (var load = 0; load < 20; load++)
        {
            await LoadAsync([.. Enumerable.Range(0, 20).Select(number => Document($"P_{number}", texts: [$"첫째 본문 {load}", $"둘째 본문 {load}"]))]);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(reading), reads => Assert.True(reads > 0));
        Assert.Equal(new IndexState(21, 20, 40, Model), await CreateReader().GetStateAsync(Cancellation));
    }

    private static async Task<int> ReadUntilAsync(IIndexReader reader, CancellationToken stop)
    {
        var reads = 0;
        do
        {
            var state = await reader.GetStateAsync(Cancellation);
            var hits = Assert.Single(await reader.SearchAsync([Variant("본문", Vector(7))], SearchFilter.None, 10, Cancellation));
            var documents = await reader.GetDocumentsAsync(["P_3", "P_4"], Cancellation);
            Assert.Equal((20, 40, null), (state.Documents, state.Chunks, hits.Error));
            Assert.All(documents, document => Assert.Equal(2, document.Chunks.Count));
            Assert.Equal(2, documents.Count);
            reads++;
        }
        while (!stop.IsCancellationRequested);

        return reads;
    }

    private async Task<long> LoadAsync(params IndexDocument[] documents)
    {
        await using var writer = await CreateWriters().OpenAsync(yields: false, Cancellation);
        await writer.UpsertAsync([.. documents.Select(Embed)], Model, Cancellation);
        return await writer.CompleteLoadAsync(Model, Cancellation);
    }

    private static IndexDocument Document(string id, params string[] texts) => new()
    {
        DocumentId = id,
        Domain = TourismDomain.His,
        Title = "제목",
        PlaceName = "이름",
        Chunks = [.. (texts.Length == 0 ? ["본문"] : texts).Select((text, index) => new IndexChunk(LanguageDetector.Detect(text), $"q{index}", text, text))],
    };

    private static EmbeddedDocument Embed(IndexDocument document) => new(
        document, $"hash of {document.DocumentId}", [.. document.Chunks.Select((chunk, index) => Vector(document.DocumentId.Sum(character => character) * 31 + index))]);

    // (1, 0, …): every vector of these tests is on its side.
    private static float[] Direction { get; } = [1, .. new float[Model.Dimensions - 1]];

    private static float[] Vector(int seed)
    {
        var vector = new float[Model.Dimensions];
        for (var index = 0; index < vector.Length; index++)
        {
            vector[index] = index == 0 ? 0.3f : MathF.Sin(seed * 12.9898f + index * 78.233f);
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }

    private static SearchVariant Variant(string text, float[]? embedding) => new(text, [.. TextAnalyzer.Tokenize(text).Distinct().Select(token => new QueryTerm(token, 1))], embedding);

    private static async Task<IReadOnlyList<ChunkHit>> LexicalAsync(IIndexReader reader, string text, int limit = 10) =>
        Assert.Single(await reader.SearchAsync([Variant(text, null)], SearchFilter.None, limit, Cancellation)).Lexical;

    private static async Task<IReadOnlyList<string>> FoundAsync(IIndexReader reader, string text) => await NamesAsync(reader, await LexicalAsync(reader, text));

    private static async Task<IReadOnlyList<string>> NamesAsync(IIndexReader reader, IReadOnlyList<ChunkHit> hits) =>
        [.. (await reader.GetChunksAsync([.. hits.Select(hit => hit.ChunkId)], Cancellation)).Select(chunk => chunk.Document.DocumentId)];
}
