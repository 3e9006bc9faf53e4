namespace Tourism.Bench.Fitting;

/// <summary>
/// Logistic regression with an L2 penalty on all weights but the first, by Newton's method (iteratively reweighted least squares).
/// Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009, section 4.4.
/// </summary>
internal static class LogisticRegression
{
    private const int MostSteps = 30;
    private const double SmallStep = 1e-6;

    /// <param name="rows">The numbers of each example, the first of which is 1.</param>
    /// <param name="labels">Whether each example is positive.</param>
    /// <param name="penalty">The penalty.</param>
    public static double[] Fit(IReadOnlyList<IReadOnlyList<double>> rows, IReadOnlyList<bool> labels, double penalty)
    {
        var size = rows[0].Count;
        var weights = new double[size];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = Derivatives(rows, labels, weights, penalty);
            var change = Solve(curvature, gradient);
            for (var index = 0; index < size; index++)
            {
                weights[index] -= change[index];
            }

            if (change.Max(Math.Abs) < SmallStep)
            {
                break;
            }
        }

        return weights;
    }

    private static (double[] Gradient, double[][] Curvature) Derivatives(
        IReadOnlyList<IReadOnlyList<double>> rows, IReadOnlyList<bool> labels, double[] weights, double penalty)
    {
        var size = weights.Length;
        var gradient = weights.Select((weight, index) => index == 0 ? 0 : penalty * weight).ToArray();
        // The small number keeps the matrix regular when a feature is always 0.
        double[][] curvature = [.. Enumerable.Range(0, size).Select(index => new double[size])];
        for (var index = 0; index < size; index++)
        {
            curvature[index][index] = index == 0 ? SmallStep : penalty;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var values = rows[row];
            double logit = 0;
            for (var index = 0; index < size; index++)
            {
                logit += weights[index] * values[index];
            }

            var chance = 1 / (1 + Math.Exp(-logit));
            var error = chance - (labels[row] ? 1 : 0);
            var spread = chance * (1 - chance);
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * values[i];
                for (var j = 0; j < size; j++)
                {
                    curvature[i][j] += spread * values[i] * values[j];
                }
            }
        }

        return (gradient, curvature);
    }

    // Gaussian elimination with pivoting.
    private static double[] Solve(double[][] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row][column]));
            (matrix[column], matrix[pivot]) = (matrix[pivot], matrix[column]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row][column] / matrix[column][column];
                for (var index = column; index < size; index++)
                {
                    matrix[row][index] -= factor * matrix[column][index];
                }

                right[row] -= factor * right[column];
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var known = Enumerable.Range(row + 1, size - row - 1).Sum(index => matrix[row][index] * solution[index]);
            solution[row] = (right[row] - known) / matrix[row][row];
        }

        return solution;
    }
}
