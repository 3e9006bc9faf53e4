using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.Bench.Retrieval;

/// <summary>The scores of an evaluation set.</summary>
internal sealed record SetScores(string Name, int Documents, int Queries, IReadOnlyList<RetrievalScores> Methods);

/// <summary>What an evaluation measured, as a file for comparison between versions.</summary>
/// <param name="Store">The store that was measured.</param>
/// <param name="Sets">Evaluation sets.</param>
/// <param name="Judged">Judged questions, by half and language.</param>
internal sealed record EvaluationReport(EvaluationStore Store, IReadOnlyList<SetScores> Sets, IReadOnlyList<JudgedScores> Judged)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
    };

    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        await JsonSerializer.SerializeAsync(stream, this, Json, cancellationToken);
    }

    /// <exception cref="InvalidDataException">The file is no report.</exception>
    public static EvaluationReport Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), Json)!;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is no report of an evaluation: {error.Message}", error);
        }
    }

    /// <summary>Every figure with the name of what it tells.</summary>
    public IEnumerable<(string Subject, string Measure, double Value)> Figures() =>
    [
        .. from set in Sets
           from method in set.Methods
           from figure in new[]
           {
               ("hit@1", method.HitAt1), ("recall@5", method.RecallAt5), ("recall@10", method.RecallAt10), ("MRR@10", method.MrrAt10),
               ("nDCG@10", method.NdcgAt10), ("median ms", method.MedianMs), ("p95 ms", method.P95Ms),
           }
           select ($"{set.Name}, {method.Method}", figure.Item1, figure.Item2),
        .. from scores in Judged
           from figure in new[]
           {
               ("hit@1", scores.HitAt1), ("recall@5", scores.RecallAt5), ("MRR@5", scores.MrrAt5), ("wrongly declined", scores.WronglyDeclined),
               ("declined", scores.Declined), ("verbatim", scores.Verbatim),
           }
           select ($"judged, {scores.Name}", figure.Item1, figure.Item2),
    ];
}
