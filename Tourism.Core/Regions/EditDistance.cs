namespace Tourism.Core.Regions;

/// <summary>Levenshtein distance.</summary>
internal static class EditDistance
{
    /// <summary>Distance divided by the longer length: 0 equal, 1 nothing in common.</summary>
    public static double Relative(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = left[row - 1] == right[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length] / (double)Math.Max(1, Math.Max(left.Length, right.Length));
    }
}
