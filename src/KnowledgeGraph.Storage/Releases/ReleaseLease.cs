using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>One reader's hold on a release.</summary>
public sealed class ReleaseLease : IDisposable
{
    private readonly ServedRelease _release;
    private readonly Action? _returned;
    private int _isReturned;

    internal ReleaseLease(ServedRelease release, Action? returned = null) => (_release, _returned) = (release, returned);

    /// <summary>Checks whether the release has been deleted while it was held; the served one never is.</summary>
    public Func<bool> IsGone { get; internal init; } = () => false;

    /// <summary>Whether the release had to be opened for this reader.</summary>
    public bool HasOpened { get; internal init; }

    /// <summary>The release in memory.</summary>
    public GraphImage Graph => _release.Graph;

    /// <summary>The contents by which the release is compared with others.</summary>
    public Task<ReleaseContents> ContentsAsync() => _release.ContentsAsync();

    /// <summary>Opens the release's database for one batch of reads.</summary>
    public GraphDbContext OpenContext() => _release.OpenContext();

    /// <summary>Closes unused connections, because they may be dead.</summary>
    public void DropIdleConnections() => _release.DropIdleConnections();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
        {
            _release.Release();
            _returned?.Invoke();
        }
    }
}
