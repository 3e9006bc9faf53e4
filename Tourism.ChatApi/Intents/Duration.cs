using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>A length of a trip in a text.</summary>
/// <param name="Days">Number of days.</param>
/// <param name="IsFirm">Whether naming it asks for a plan (3박 4일); a weekend or a day may be a mere point in time.</param>
/// <param name="Span">Where it stands in the folded text.</param>
internal sealed record Duration(int Days, bool IsFirm, TextSpan Span);
