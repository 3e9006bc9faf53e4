namespace Tourism.ServiceDefaults.Http;

/// <summary>A store or service that the request needs cannot be reached: 503 with <c>Retry-After</c>.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
