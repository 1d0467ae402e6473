using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Access;

/// <summary>Counts wrong credentials by address, and stops looking at any of an address that shows too many.</summary>
internal sealed class FailureCounts(int maxFailures, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // More addresses than this are forgotten at once rather than kept.
    private const int MaxAddresses = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ClientIdentity, (long Since, int Count)> _counts = [];

    /// <summary>How long the address has to wait; null where it need not.</summary>
    public TimeSpan? WaitOf(ClientIdentity? address)
    {
        if (address is not { } known)
        {
            return null;
        }

        lock (_lock)
        {
            return _counts.TryGetValue(known, out var count) && count.Count >= maxFailures && Left(count.Since) is { Ticks: > 0 } left ? left : null;
        }
    }

    public void Add(ClientIdentity? address)
    {
        if (address is not { } known)
        {
            return;
        }

        lock (_lock)
        {
            if (_counts.Count >= MaxAddresses)
            {
                Sweep();
            }

            var count = _counts.GetValueOrDefault(known);
            _counts[known] = count.Count == 0 || Left(count.Since) <= TimeSpan.Zero ? (time.GetTimestamp(), 1) : (count.Since, count.Count + 1);
        }
    }

    private void Sweep()
    {
        foreach (var (address, _) in _counts.Where(entry => Left(entry.Value.Since) <= TimeSpan.Zero).ToList())
        {
            _counts.Remove(address);
        }

        if (_counts.Count >= MaxAddresses)
        {
            _counts.Clear();
        }
    }

    private TimeSpan Left(long since) => Window - time.GetElapsedTime(since);
}
