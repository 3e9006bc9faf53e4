namespace Tourism.Core.Text;

/// <summary>A token of a question with how much it says of what is looked for.</summary>
/// <param name="Token">The token, as documents hold it.</param>
/// <param name="Weight">Above 0, at most 1.</param>
public readonly record struct WeightedToken(string Token, double Weight);
