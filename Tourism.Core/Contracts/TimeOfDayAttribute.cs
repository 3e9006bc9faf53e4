using System.ComponentModel.DataAnnotations;

namespace Tourism.Core.Contracts;

/// <summary>A time of day as <c>HH:mm</c>; null passes, the empty text that the base class lets through does not.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TimeOfDayAttribute() : RegularExpressionAttribute("^([01][0-9]|2[0-3]):[0-5][0-9]$")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not "" && base.IsValid(value);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => "Must be a time such as 09:00.";
}
