namespace Tourism.Embedder.Commands;

/// <summary>Exit codes of the Embedder.</summary>
internal static class ExitCodes
{
    public const int Completed = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int WriterBusy = 3;
    public const int Wrong = 4;
    public const int Cancelled = 130; // 128 + SIGINT, as shells say it

    public const string Help = """
        Exit codes: 0 completed (rejected documents are reported and do not change it), 1 failed, 2 wrong usage,
        3 another process is writing, 4 something is wrong with the index (verify), 130 cancelled with Ctrl-C (what was written stays; the next run goes on).
        """;
}
