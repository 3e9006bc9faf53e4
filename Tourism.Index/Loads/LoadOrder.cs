namespace Tourism.Index.Loads;

/// <summary>What a load is.</summary>
/// <param name="Fingerprint">Equal for loads that do the same.</param>
/// <param name="Model">Model of its vectors.</param>
/// <param name="Yields">Whether it gives way to a load that does not, where only one can write.</param>
/// <param name="AlwaysCompletes">Whether it raises the version of the corpus even if it wrote nothing.</param>
public sealed record LoadOrder(string Fingerprint, EmbeddingModel Model, bool Yields = false, bool AlwaysCompletes = true);

/// <summary>A load split into jobs.</summary>
/// <param name="Records">Records of all jobs.</param>
/// <param name="Jobs">The jobs, made as they are taken.</param>
public sealed record LoadPlan(int Records, IEnumerable<PlannedJob> Jobs);

/// <summary>A job of a plan.</summary>
/// <param name="Content">What to load, in the planner's words; complete in itself.</param>
/// <param name="Records">How many records it has.</param>
public readonly record struct PlannedJob(string Content, int Records);
