using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Counts the different wrong credentials of an address, and stops looking at any of an address that shows too many. The same one again is
/// a client's library that tries again, and tells a guesser nothing.
/// </summary>
internal sealed class FailureCounts(int maxFailures, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // More addresses, or more of what they have shown, are forgotten at once rather than kept.
    private const int MaxAddresses = 100_000;
    private const int MaxShown = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ClientIdentity, Failures> _failures = [];

    // Only a hash of the credential is kept, made with a key that ends with the process.
    private readonly byte[] _hashKey = RandomNumberGenerator.GetBytes(32);
    private int _shown;

    /// <summary>How long the address has to wait; null where it need not.</summary>
    public TimeSpan? WaitOf(ClientIdentity? address)
    {
        if (address is not { } known)
        {
            return null;
        }

        lock (_lock)
        {
            return _failures.TryGetValue(known, out var failures) && failures.Shown.Count >= maxFailures
                && Left(failures) is { Ticks: > 0 } left ? left : null;
        }
    }

    public void Add(ClientIdentity? address, string credential)
    {
        if (address is not { } known)
        {
            return;
        }

        var hash = BitConverter.ToUInt64(HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes(credential)));
        lock (_lock)
        {
            if (_failures.Count >= MaxAddresses || _shown >= MaxShown)
            {
                Sweep();
            }

            if (!_failures.TryGetValue(known, out var failures) || Left(failures) <= TimeSpan.Zero)
            {
                _shown -= failures?.Shown.Count ?? 0;
                _failures[known] = failures = new Failures(time.GetTimestamp(), []);
            }

            if (failures.Shown.Count < maxFailures && !failures.Shown.Contains(hash))
            {
                failures.Shown.Add(hash);
                _shown++;
            }
        }
    }

    private void Sweep()
    {
        foreach (var (address, failures) in _failures.Where(entry => Left(entry.Value) <= TimeSpan.Zero).ToList())
        {
            _failures.Remove(address);
            _shown -= failures.Shown.Count;
        }

        if (_failures.Count >= MaxAddresses || _shown >= MaxShown)
        {
            _failures.Clear();
            _shown = 0;
        }
    }

    private TimeSpan Left(Failures failures) => Window - time.GetElapsedTime(failures.Since);

    private sealed record Failures(long Since, List<ulong> Shown);
}
