using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tourism.ChatApi.Conversations;

/// <summary>Settings of conversations.</summary>
internal sealed class ChatOptions
{
    public const string SectionName = "Chat";

    /// <summary>Whether clients may choose session ids themselves; true in Development by default, else false.</summary>
    public bool AllowClientSessionIds { get; set; }

    /// <summary>How many earlier turns are context for the next one.</summary>
    [Range(0, 50)]
    public int ContextTurns { get; set; } = 5;

    /// <summary>How long a turn waits for those before it in its session; then it is answered without memory.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SessionWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a turn waits for MariaDB, once before its answer and once after; then it is answered without memory.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After how many days turns are deleted; 0 keeps them.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; set; }
}

[OptionsValidator]
internal sealed partial class ChatOptionsValidator : IValidateOptions<ChatOptions>;
