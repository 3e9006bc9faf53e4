namespace Tourism.Core.Text;

/// <summary>Levenshtein distance.</summary>
public static class EditDistance
{
    /// <summary>Letters to insert, drop or change.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (var index = 0; index < left.Length; index++)
        {
            var diagonal = row[0];
            row[0] = index + 1;
            for (var column = 1; column <= right.Length; column++)
            {
                var changed = diagonal + (left[index] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(Math.Min(row[column], row[column - 1]) + 1, changed);
            }
        }

        return row[right.Length];
    }

    /// <summary>Distance divided by the longer length: 0 equal, 1 nothing in common.</summary>
    public static double Relative(string left, string right) => Between(left, right) / (double)Math.Max(1, Math.Max(left.Length, right.Length));
}
