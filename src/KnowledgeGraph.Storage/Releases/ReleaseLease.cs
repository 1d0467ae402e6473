using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>One reader's hold on a release.</summary>
public sealed class ReleaseLease : IDisposable
{
    private readonly ServedRelease _release;
    private int _isReturned;

    internal ReleaseLease(ServedRelease release) => _release = release;

    /// <summary>The release in memory.</summary>
    public GraphImage Graph => _release.Graph;

    /// <summary>Opens the release's database for one batch of reads.</summary>
    public GraphDbContext OpenContext() => _release.OpenContext();

    /// <summary>Closes connections that nothing uses, for they may lead nowhere.</summary>
    public void DropIdleConnections() => _release.DropIdleConnections();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
        {
            _release.Release();
        }
    }
}
