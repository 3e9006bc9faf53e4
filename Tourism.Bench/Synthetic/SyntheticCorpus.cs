using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;

namespace Tourism.Bench.Synthetic;

/// <summary>A question to a synthetic corpus.</summary>
internal sealed record SyntheticQuery(string Text, float[] Embedding);

/// <summary>
/// Documents of any number that follow from a seed alone. Every document can be made by itself, so nothing is kept: a corpus is streamed as
/// often as it is needed.
/// </summary>
internal sealed class SyntheticCorpus(SyntheticSize size, ulong seed, Gazetteer gazetteer)
{
    private readonly SyntheticVocabulary vocabulary = new(seed);
    private readonly SyntheticVectors vectors = new(seed);

    /// <summary>Names the vectors as if a model had made them.</summary>
    public static EmbeddingModel Model { get; } = new("synthetic", "1", SyntheticVectors.Dimensions, "", "");

    public SyntheticSize Size { get; } = size;

    public SyntheticFactsSource Facts { get; } = new(seed, gazetteer);

    public IEnumerable<EmbeddedDocument> Documents(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            var document = Document(index);
            yield return new EmbeddedDocument(document, IndexedText.ContentHash(document, schema: 0), Embeddings(index));
        }
    }

    public IndexDocument Document(int index)
    {
        var facts = Facts.Of(index);
        var numbers = new SeededNumbers(seed, Purpose.Texts, index);
        var name = SyntheticVocabulary.Name(ref numbers, facts.Domain);
        var chunks = new IndexChunk[Size.ChunksOf(index)];
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            var question = vocabulary.Question(ref numbers, facts.Topic);
            var answer = vocabulary.Answer(ref numbers, facts.Topic);
            chunks[chunk] = new IndexChunk(Language.Ja, question, answer, $"質問: {question}\n回答: {answer}");
        }

        var address = Address(ref numbers, facts);
        return new IndexDocument
        {
            DocumentId = $"J_{facts.Domain.ToWire().ToUpperInvariant()}_{index:D6}",
            Domain = facts.Domain,
            Title = name,
            PlaceName = name,
            Names = new LocalizedText { Ko = name },
            Summaries = new LocalizedText { Ja = address + "。" + string.Concat(chunks.Select(chunk => chunk.Answer)) },
            Area = address,
            ProvinceCode = facts.Province.Code,
            MunicipalityCode = facts.Municipality.Code,
            Chunks = chunks,
        };
    }

    /// <summary>The vectors of a document's chunks, one after another in one array.</summary>
    public float[] Vectors(int index, SyntheticFacts facts)
    {
        var values = new float[Size.ChunksOf(index) * SyntheticVectors.Dimensions];
        vectors.Fill(index, facts.Topic, values);
        return values;
    }

    /// <summary>The vectors of a document's chunks.</summary>
    public float[][] Embeddings(int index) => [.. Vectors(index, Facts.Of(index)).Chunk(SyntheticVectors.Dimensions)];

    /// <summary>A question about a document; for half of the questions one that the corpus does not hold.</summary>
    public SyntheticQuery Query(int index)
    {
        var numbers = new SeededNumbers(seed, Purpose.Query, ~index);
        var document = numbers.Below(2 * Size.Documents);
        var topic = Facts.Of(document).Topic;
        return new SyntheticQuery(vocabulary.Question(ref numbers, topic), vectors.Question(index, document, topic));
    }

    // As AI Hub texts write it, so that the Embedder finds the region in the text: ソウル冠岳区新林洞1410-17.
    private static string Address(ref SeededNumbers numbers, SyntheticFacts facts) =>
        $"{facts.Province.Name.Ja}{facts.Municipality.Name.Ja}新林洞{1 + numbers.Below(2000)}-{1 + numbers.Below(99)}";
}
