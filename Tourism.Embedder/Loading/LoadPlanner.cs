using Tourism.Embedder.Sources;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>Splits a load into jobs after a first pass over its files.</summary>
internal static class LoadPlanner
{
    /// <summary>Records of a job at the most: enough for one transaction, few enough to be soon done again.</summary>
    private const int JobSize = 200;

    public static LoadPlan Plan(LoadRequest request, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var survey = SourceSurvey.Take(
            request.Files,
            request.Inventory,
            progress.Select<LoadProgress, int>(read => new(LoadPhase.Surveying, read, request.Files.Count)),
            cancellationToken);
        if (request.Limit == int.MaxValue)
        {
            return new(survey.Records, Jobs(request.Files.SelectMany(survey.PartsOf), survey, request));
        }

        IReadOnlyList<SourcePart> parts = [.. FirstParts(survey, request, cancellationToken)];
        return new(parts.Sum(part => part.Records), Jobs(parts, survey, request));
    }

    // The parts up to the document that reaches the limit.
    private static IEnumerable<SourcePart> FirstParts(SourceSurvey survey, LoadRequest request, CancellationToken cancellationToken)
    {
        var left = request.Limit;
        foreach (var part in request.Files.SelectMany(survey.PartsOf))
        {
            var superseded = survey.SupersededIn(part).Select(loser => loser.Line).ToHashSet();
            var records = 0;
            foreach (var (line, _, key) in SourceReader.Identify(part))
            {
                cancellationToken.ThrowIfCancellationRequested();
                records++;
                if (key is { } document && !superseded.Contains(line) && request.Holds(document.Domain) && --left == 0)
                {
                    yield return part with { LastLine = line, Records = records };
                    yield break;
                }
            }

            yield return part;
        }
    }

    private static IEnumerable<PlannedJob> Jobs(IEnumerable<SourcePart> parts, SourceSurvey survey, LoadRequest request)
    {
        var job = new List<SourcePart>();
        var records = 0;
        foreach (var part in parts)
        {
            if (job.Count > 0 && records + part.Records > JobSize)
            {
                yield return Job();
            }

            job.Add(part);
            records += part.Records;
        }

        if (job.Count > 0)
        {
            yield return Job();
        }

        PlannedJob Job()
        {
            var planned = new PlannedJob(Content(job, survey, request).ToString(), records);
            job.Clear();
            records = 0;
            return planned;
        }
    }

    private static JobContent Content(IEnumerable<SourcePart> parts, SourceSurvey survey, LoadRequest request) => new(
        [.. parts.GroupBy(part => part.File.Folder, StringComparer.Ordinal).Select(folder => new JobFolder(folder.Key, [.. folder.Select(part => File(part, survey))]))],
        request.Domains.Count > 0 ? request.Domains : null);

    private static JobFile File(SourcePart part, SourceSurvey survey)
    {
        IReadOnlyList<JobSuperseded> superseded =
            [.. survey.SupersededIn(part).Select(loser => new JobSuperseded(loser.Line, SourceReader.Origin(loser.Winner.File, loser.Winner.Line)))];
        return new(
            part.File.Name,
            superseded.Count > 0 ? superseded : null,
            part.FirstLine == 0 ? null : new JobLines(part.FirstLine, part.LastLine, part.Offset, part.File.ChangedUtc, part.File.Length));
    }
}
