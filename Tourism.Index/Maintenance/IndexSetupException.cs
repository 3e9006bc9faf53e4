namespace Tourism.Index.Maintenance;

/// <summary>The database is not what the index needs; the message says what to do.</summary>
public sealed class IndexSetupException(string message) : Exception(message);
