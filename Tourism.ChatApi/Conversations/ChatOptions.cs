using Microsoft.Extensions.Options;

namespace Tourism.ChatApi.Conversations;

/// <summary>Settings of conversations.</summary>
internal sealed class ChatOptions
{
    public const string SectionName = "Chat";

    /// <summary>Whether clients may choose session ids themselves; true in Development by default, else false.</summary>
    public bool AllowClientSessionIds { get; set; }

    /// <summary>How many earlier turns are context for the next one.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 50)]
    public int ContextTurns { get; set; } = 5;
}

[OptionsValidator]
internal sealed partial class ChatOptionsValidator : IValidateOptions<ChatOptions>;
