namespace Tourism.Index.Maintenance;

/// <summary>Sets up the database of a store that a server keeps; the embedded store does that by itself.</summary>
public interface IIndexSetup
{
    /// <summary>Brings the database to this version's schema, makes the roles of the services and gives them their rights.</summary>
    /// <param name="loaderPassword">Password of the role that loads; null leaves it as it is.</param>
    /// <param name="ragPassword">Password of the role that answers questions; null leaves it as it is.</param>
    /// <param name="cancellationToken">Stops it between two migrations.</param>
    /// <returns>The migrations that were applied.</returns>
    /// <exception cref="IndexSetupException">The server, its user or the database is not what it must be.</exception>
    Task<IReadOnlyList<string>> MigrateAsync(string? loaderPassword, string? ragPassword, CancellationToken cancellationToken);

    /// <summary>Drops what only the former system needs, and gives the names of it; none when it is gone already.</summary>
    /// <exception cref="IndexSetupException">The user may not, or vectors would be lost.</exception>
    Task<IReadOnlyList<string>> FinalizeAsync(CancellationToken cancellationToken);
}
