using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Releases that are only names, counting who holds them.</summary>
public sealed class FakeReleases : IReleaseSource
{
    private int _held;

    public string? Active { get; set; } = "test-1";

    public int Held => _held;

    public IReleaseLease? Acquire()
    {
        if (Active is null)
        {
            return null;
        }

        Interlocked.Increment(ref _held);
        return new Lease(this, Active);
    }

    private sealed class Lease(FakeReleases source, string id) : IReleaseLease
    {
        private int _isReturned;

        public string ReleaseId => id;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReturned, 1) == 0)
            {
                Interlocked.Decrement(ref source._held);
            }
        }
    }
}
