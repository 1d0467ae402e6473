using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>
/// A server's look at a store while a command runs in it: every few milliseconds it follows the pointer, and loads what it finds.
/// </summary>
internal sealed class WatchedStore : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _ending = new();
    private readonly List<string> _faults = [];
    private readonly Task _watching;

    public WatchedStore(KillStore watched) => _watching = Task.Run(() => Watch(watched));

    /// <summary>Stops looking, and says what was wrong.</summary>
    public IReadOnlyList<string> End()
    {
        _ending.Cancel();
        _watching.GetAwaiter().GetResult();
        return _faults;
    }

    public void Dispose()
    {
        End();
        _ending.Dispose();
    }

    private void Watch(KillStore watched)
    {
        using var store = watched.Open();
        using var host = new ReleaseHost(store);
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                host.Follow();
            }
            catch (Exception fault)
            {
                _faults.Add($"a running server finds {fault.Message}");
            }

            _ending.Token.WaitHandle.WaitOne(Pause);
        }
    }
}
