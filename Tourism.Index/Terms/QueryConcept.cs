using Tourism.Core.Text;

namespace Tourism.Index.Terms;

/// <summary>What a word of a question is.</summary>
public enum ConceptKind
{
    /// <summary>A term of the thesaurus: its synonyms in all languages are known.</summary>
    Term,

    /// <summary>An ordinary word.</summary>
    Common,

    /// <summary>A well-known place: its other names are known.</summary>
    Place,

    /// <summary>A word that neither the thesaurus nor the list of ordinary words has: a name most likely.</summary>
    Name,
}

/// <summary>A word of a question with the forms in which a document may hold it.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Script">Its script.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Forms">The word itself first, then its readings and synonyms.</param>
public sealed record QueryConcept(string Text, Script Script, ConceptKind Kind, IReadOnlyList<ConceptForm> Forms)
{
    /// <summary>Hiragana alone writes endings and particles rather than names.</summary>
    public bool IsHiragana { get; } = Text.All(Scripts.IsHiragana);

    /// <summary>Whether it names something.</summary>
    public bool IsName => Kind == ConceptKind.Place || (Kind == ConceptKind.Name && !IsHiragana);

    /// <summary>The tokens of all forms.</summary>
    public IEnumerable<string> Tokens => Forms.SelectMany(form => form.Slots).SelectMany(slot => slot);
}

/// <summary>One form of a word: slots that a document fills, each by one of several tokens (a Chinese character may have several readings).</summary>
/// <param name="Slots">The slots.</param>
/// <param name="Weight">What a token of this form weighs in lexical search.</param>
public sealed record ConceptForm(IReadOnlyList<IReadOnlyList<string>> Slots, double Weight)
{
    /// <summary>A form of exactly these tokens.</summary>
    public static ConceptForm Of(IEnumerable<string> tokens, double weight) => new([.. tokens.Select(token => new[] { token })], weight);
}
