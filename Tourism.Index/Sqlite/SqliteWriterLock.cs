namespace Tourism.Index.Sqlite;

/// <summary>
/// One writer at a time, over processes: an exclusively opened file, which the system lets go when its process dies in whatever way.
/// A writer that does not yield says that it waits by holding a second file, and a worker gives way between its batches.
/// </summary>
internal sealed class SqliteWriterLock(SqliteIndexOptions options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public bool IsAwaited
    {
        get
        {
            using var probe = TryHold(options.AwaitedPath);
            return probe is null;
        }
    }

    public async Task<IDisposable> AcquireAsync(bool yields, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
        if (TryHold(options.LockPath) is { } free && (!yields || !ReleasedIfAwaited(free)))
        {
            return free;
        }

        if (yields || HolderYields() is false || TryHold(options.AwaitedPath) is not { } awaited)
        {
            throw Busy();
        }

        using (awaited)
        {
            return await WaitAsync(cancellationToken);
        }
    }

    /// <summary>Notes beside the lock whether its holder gives way.</summary>
    public void Announce(bool yields) => File.WriteAllText(options.LockPath + ".holder", yields ? "worker" : "import");

    private bool ReleasedIfAwaited(FileStream held)
    {
        if (!IsAwaited)
        {
            return false;
        }

        held.Dispose();
        return true;
    }

    private bool HolderYields() => File.Exists(options.LockPath + ".holder") && File.ReadAllText(options.LockPath + ".holder") == "worker";

    private async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Poll)
        {
            if (TryHold(options.LockPath) is { } held)
            {
                return held;
            }

            await Task.Delay(Poll, cancellationToken);
        }

        throw Busy();
    }

    private WriterBusyException Busy() =>
        new($"Another process writes to {options.Path}. Wait until it has finished, then start again; nothing was changed.");

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
