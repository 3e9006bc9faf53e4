using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>A length of a trip in a text.</summary>
/// <param name="Days">Number of days.</param>
/// <param name="IsFirm">Whether naming it asks for a plan (3박 4일); a weekend or a day may be a mere point in time.</param>
/// <param name="Span">Where it stands in the folded text.</param>
internal sealed record Duration(int Days, bool IsFirm, TextSpan Span)
{
    /// <summary>1 when it lengthens a trip (하루 더), -1 when it shortens one (one day less), 0 when it is the length itself.</summary>
    public int Change { get; init; }

    /// <summary>The length of a trip that had another length before.</summary>
    public int After(int? before) => Change == 0 || before is null ? Days : Math.Max(1, before.Value + Change * Days);
}
