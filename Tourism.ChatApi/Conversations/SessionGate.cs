using Microsoft.Extensions.Options;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Conversations;

/// <summary>
/// Lets one turn of a session through at a time in this process, so that each sees the one before; sessions do not wait for each other.
/// </summary>
internal sealed class SessionGate(IOptions<ChatOptions> options)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>How many sessions have a turn under way.</summary>
    public int Count
    {
        get
        {
            lock (entries)
            {
                return entries.Count;
            }
        }
    }

    public static StoreUnavailableException Busy() => new("The turn before this one in its session has not ended yet.");

    /// <summary>Waits for the turns before this one; dispose the result to let the next through.</summary>
    /// <exception cref="StoreUnavailableException">They take too long.</exception>
    public async Task<IDisposable> EnterAsync(string sessionId, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (entries)
        {
            if (!entries.TryGetValue(sessionId, out entry!))
            {
                entries[sessionId] = entry = new Entry();
            }

            entry.Users++;
        }

        try
        {
            if (!await entry.Semaphore.WaitAsync(options.Value.SessionWait, cancellationToken))
            {
                throw Busy();
            }
        }
        catch
        {
            Leave(sessionId, entry);
            throw;
        }

        return new Pass(() =>
        {
            entry.Semaphore.Release();
            Leave(sessionId, entry);
        });
    }

    private void Leave(string sessionId, Entry entry)
    {
        lock (entries)
        {
            if (--entry.Users == 0)
            {
                entries.Remove(sessionId);
                entry.Semaphore.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        private Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
