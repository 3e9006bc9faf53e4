using System.Globalization;
using Npgsql;
using Tourism.Core;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres;

/// <summary>Data sources for reading and writing: what the connection string leaves open is set to what each needs.</summary>
internal sealed class PostgresDataSources(string connectionString, PostgresIndexOptions options) : IAsyncDisposable
{
    private const int ConnectSeconds = 2;

    /// <summary>A server that hangs does not answer a cancellation either: the connection is given up then.</summary>
    private const int CancellationMilliseconds = 200;

    private readonly Lazy<NpgsqlDataSource> reading = new(() => ForReading(connectionString, options));
    private readonly Lazy<NpgsqlDataSource> writing = new(() => ForWriting(connectionString, options));

    public PostgresIndexOptions Options { get; } = options;

    /// <summary>For searches: short statements, scans that go on until a filter has enough, no compilation of plans that run for milliseconds.</summary>
    public NpgsqlDataSource Reading => reading.Value;

    /// <summary>For loads: statements take as long as they take.</summary>
    public NpgsqlDataSource Writing => writing.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var source in new[] { reading, writing }.Where(source => source.IsValueCreated))
        {
            await source.Value.DisposeAsync();
        }
    }

    private static NpgsqlDataSource ForReading(string connectionString, PostgresIndexOptions options)
    {
        var builder = Builder(connectionString, "Tourism.RagApi", string.Create(CultureInfo.InvariantCulture,
            $"-c statement_timeout={options.StatementTimeout.TotalMilliseconds:F0} -c hnsw.iterative_scan=relaxed_order -c jit=off"));
        builder.ConnectionStringBuilder.CommandTimeout = (int)Math.Ceiling(options.StatementTimeout.TotalSeconds) + 1;
        builder.ConnectionStringBuilder.CancellationTimeout = CancellationMilliseconds;
        builder.ConnectionStringBuilder.MaxAutoPrepare = 20;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        return builder.Build();
    }

    private static NpgsqlDataSource ForWriting(string connectionString, PostgresIndexOptions options)
    {
        var builder = Builder(connectionString, "Tourism.Embedder", string.Create(CultureInfo.InvariantCulture,
            $"-c maintenance_work_mem={options.BuildMemory}MB -c jit=off"));
        builder.ConnectionStringBuilder.CommandTimeout = 0;
        builder.UseVector();
        return builder.Build();
    }

    private static NpgsqlDataSourceBuilder Builder(string connectionString, string application, string settings)
    {
        var builder = new NpgsqlDataSourceBuilder(Parse(connectionString).ConnectionString) { Name = ResourceNames.TourismDb }; // metrics would name it by its connection string
        var text = builder.ConnectionStringBuilder;
        text.ApplicationName ??= application;
        text.Options = $"{settings} {text.Options}".Trim(); // of two that set the same the later counts: the operator's
        text.Timeout = text.ContainsKey("Timeout") ? text.Timeout : ConnectSeconds;
        return builder;
    }

    // What the driver says of a connection string that it cannot read may quote it, and so the password.
    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            throw new IndexSetupException(
                $"ConnectionStrings:{ResourceNames.TourismDb} is no connection string such as Host=…;Database=tourism_db;Username=…;Password=…. A password with a semicolon stands in quotes.");
        }
    }
}
