namespace Tourism.Core.Text;

/// <summary>Particles and endings that Korean writes after a word without a space (경복궁에서, 유명한, 추천해줘).</summary>
public static class KoreanEnding
{
    // What is left must be a word: two syllables at least.
    private const int ShortestStem = 2;

    private static readonly string[] Endings =
    [
        .. """
            으로부터 에서부터 에서는 에서도 에서의 에게서 으로는 으로도 까지는 까지의 부터는 이라는 이라고 이라면 이란 이랑 이나 이며 이고 이라
            입니까 인가요 인데요 이에요 예요 인가 인지 입니다 습니까 습니다 했는가 하였던 되었던 였는가 되나요 하나요 있나요 는가요 나요 는가 은가 는지 은지
            해주세요 해줘요 해줘 하세요 세요 어요 아요 해요 네요 까요 을까 할까 하는 했던 하던 하여 하고 하며 하면 해서 되는 되어 됐던 되던 하기 되기
            였던 었던 았던 라는 라고 라면 에서 에게 한테 으로 까지 부터 보다 처럼 마다 조차 밖에 만큼 대로 들이 들은 들을 들의 들도
            한가요 은가요 던가요 건가요 는데요 은데요 지만 려고요 려고 으려고 려면 으려면 려는데 도록 거든요 거든 죠 지요 네요 군요 더라고요 더라구요
            면서 아서 어서 해서 아야 어야 해야 여야 는데 은데 던데 니까 으니까 아도 어도 해도 었어요 았어요 했어요 었는데 았는데 했는데 겠어요 겠네요
            드립니다 드려요 싶어요 싶은데 싶습니다 나봐요 이죠 이에용 에서부터는 한테서 쯤 정도
            은 는 이 가 을 를 의 에 도 로 와 과 랑 만 서 고 요 까 나 면 며 지 던 한 할 된 될 인 일 줘
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(ending => ending.Length),
    ];

    // Endings of verbs and adjectives alone; nouns, of which names are made, never bear them.
    private static readonly string[] VerbEndings =
    [
        .. """
            나요 까요 아야 어야 여야 해야 와야 려면 려고 려는 으러 는데 은데 한데 지만 도록 거든 이죠 지요 네요 군요 면서 아서 어서 해서 니까 아도 어도 해도
            습니다 니다 어요 아요 해요 세요 에요 예요 와요 워요 줘요 돼요 되죠 하죠 었는 았는 했는 더라 싶은 싶어 는지 던데 인데 이야 거야 건지 건가 인가 는가 음요
            했어 었어 았어 됐어 어진 아진 해진 하는 되는 있는 없는 않은 들어가 하게 롭게 스럽 스러운 다운
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether a Hangul word is an inflected verb or adjective by its ending (잡아야, 보려면, 끊었는데).</summary>
    public static bool IsInflected(string word) => Array.Exists(VerbEndings, ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Length of a Hangul word without its longest ending; the whole length when it has none.</summary>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.Length - ending.Length;
            }
        }

        return word.Length;
    }

    /// <summary>Whether the text is one of the endings and nothing else.</summary>
    public static bool IsParticle(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
        {
            if (text.SequenceEqual(ending))
            {
                return true;
            }
        }

        return false;
    }
}
