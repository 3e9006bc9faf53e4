namespace Tourism.Index.Sqlite;

/// <summary>
/// One writer at a time, over processes: exclusively opened files, which the system lets go when their process dies in whatever way.
/// An import holds a file of its own before it asks for the writer's: a second import sees that at once, and a worker sees between its
/// batches that it is awaited. So whoever holds the writer's file while an import holds its own is that import, or a worker that gives way.
/// </summary>
internal sealed class SqliteWriterLock(SqliteIndexOptions options)
{
    /// <summary>Longest wait for a worker; its batches take seconds with a slow model.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A worker that looks at the import's file holds it for an instant; an import holds it for longer than this or is done.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether an import runs or waits for its turn.</summary>
    public bool IsAwaited
    {
        get
        {
            try
            {
                new FileStream(options.ImportPath, FileMode.Open, FileAccess.Read, FileShare.Read).Dispose();
                return false;
            }
            catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
            {
                return false;
            }
            catch (IOException)
            {
                return true;
            }
        }
    }

    public async Task<IDisposable> AcquireAsync(bool yields, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
        if (yields)
        {
            return TryHoldUnlessAwaited() ?? throw Busy();
        }

        var import = await TryHoldAsync(options.ImportPath, Glance, cancellationToken) ?? throw Busy();
        try
        {
            return new Held(await TryHoldAsync(options.LockPath, Patience, cancellationToken) ?? throw Busy(), import);
        }
        catch
        {
            await import.DisposeAsync();
            throw;
        }
    }

    private FileStream? TryHoldUnlessAwaited()
    {
        if (IsAwaited || TryHold(options.LockPath) is not { } writer)
        {
            return null;
        }

        if (!IsAwaited)
        {
            return writer;
        }

        writer.Dispose(); // an import came in between
        return null;
    }

    private static async Task<FileStream?> TryHoldAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Poll)
        {
            if (TryHold(path) is { } held)
            {
                return held;
            }

            if (waited >= patience)
            {
                return null;
            }

            await Task.Delay(Poll, cancellationToken);
        }
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

    // The writer's file goes first: a worker that sees the import gone finds the store free.
    private sealed class Held(FileStream writer, FileStream import) : IDisposable
    {
        public void Dispose()
        {
            writer.Dispose();
            import.Dispose();
        }
    }
}
