using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace Tourism.Core.Contracts;

/// <summary>Length of a text in Unicode scalars after trimming; null passes. On a list it holds for each member.</summary>
/// <param name="minimum">Least number of Unicode scalars.</param>
/// <param name="maximum">Greatest number of Unicode scalars.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextLengthAttribute(int minimum, int maximum) : ValidationAttribute
{
    /// <summary>Least number of Unicode scalars.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>Greatest number of Unicode scalars.</summary>
    public int Maximum { get; } = maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        string text => InRange(text),
        IEnumerable<string?> texts => texts.All(text => text is not null && InRange(text)),
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"Must have {Minimum} to {Maximum} characters after trimming.");

    private bool InRange(string text)
    {
        var length = text.Trim().EnumerateRunes().Count();
        return length >= Minimum && length <= Maximum;
    }
}
