namespace Tourism.Core;

/// <summary>Names of the resources of the application model: connection strings, services and their ports in development.</summary>
public static class ResourceNames
{
    /// <summary>Connection string of the index (PostgreSQL with pgvector).</summary>
    public const string TourismDb = "tourismdb";

    /// <summary>Connection string of the conversations (MariaDB).</summary>
    public const string ChatDb = "chatdb";

    /// <summary>Connection string of the shared cache (Redis).</summary>
    public const string Cache = "cache";

    /// <summary>Service discovery name of RagApi.</summary>
    public const string RagApi = "rag-api";

    /// <summary>Service discovery name of ChatApi, the front door.</summary>
    public const string ChatApi = "chat-api";

    /// <summary>Service discovery name of the Embedder.</summary>
    public const string Embedder = "embedder";

    /// <summary>Where RagApi listens in development when nothing else is configured.</summary>
    public const string DefaultRagApiAddress = "http://localhost:8001";
}
