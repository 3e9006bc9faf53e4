using Npgsql;

namespace Tourism.Bench.Search;

/// <summary>What <c>search</c> measures.</summary>
internal sealed record SearchSettings(
    NpgsqlConnectionStringBuilder Server, int Chunks, int Queries, int Runs, TimeSpan RunTime, ulong Seed, bool Reuse, bool Keep)
{
    public const int MostClients = 4;
}
