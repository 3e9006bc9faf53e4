using System.Runtime.InteropServices;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.Index.Terms;

/// <summary>
/// The terms by which the chunks of a document are found: those of the chunk's text, of the document's names in every language and how they
/// sound, and of its region and tags. Names say more of what a chunk is about than its words, regions and tags less.
/// </summary>
public sealed class DocumentTerms
{
    private const double NameWeight = 2;
    private const double PlaceWeight = 0.5;
    private const double SoundWeight = 0.5;

    private readonly Dictionary<ulong, double> shared = []; // by the hash of the token
    private readonly double sharedLength;

    public DocumentTerms(IndexDocument document, Gazetteer gazetteer, HanjaReadings readings)
    {
        sharedLength = Add(shared, IndexedText.NameTokens(document), NameWeight) + Add(shared, IndexedText.PlaceTokens(document, gazetteer), PlaceWeight);
        Add(shared, [.. IndexedText.Names(document).SelectMany(name => OtherScripts(name, readings))], SoundWeight);
    }

    /// <summary>The terms of one of its chunks as a store keeps them.</summary>
    public byte[] Of(IndexChunk chunk)
    {
        var frequencies = new Dictionary<ulong, double>(shared);
        var length = sharedLength + Add(frequencies, TextAnalyzer.Tokenize(chunk.Text), 1);
        return TermVector.Encode(frequencies, length);
    }

    // A name is found by its reading and by its sound, whatever script a question writes it in.
    private static IEnumerable<string> OtherScripts(string name, HanjaReadings readings) => ScriptRuns.Of(TextFolding.Fold(name)).SelectMany(run => run.Script switch
    {
        Script.Han => HanjaTokens.Slots(run.Text, readings).SelectMany(slot => slot).Concat(Sounds(readings.MostUsual(run.Text))),
        _ => Sounds(run.Text),
    });

    private static IEnumerable<string> Sounds(string word) => SoundTokens.WithU(word).Concat(SoundTokens.WithoutU(word));

    private static double Add(Dictionary<ulong, double> frequencies, IReadOnlyCollection<string> tokens, double weight)
    {
        foreach (var token in tokens)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(frequencies, TermVector.Hash(token), out _) += weight;
        }

        return tokens.Count * weight;
    }
}
