namespace Tourism.ChatApi.Rag;

/// <summary>RagApi's answer: a value, or the reason why it refuses the request (400, 404, 422).</summary>
internal sealed record RagResult<T>(T? Value, string? Refusal)
    where T : class;
