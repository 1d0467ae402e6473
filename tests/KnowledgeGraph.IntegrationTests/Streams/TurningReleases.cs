using KnowledgeGraph.IntegrationTests.Storage;

namespace KnowledgeGraph.IntegrationTests.Streams;

/// <summary>A data folder whose pointer goes back and forth between two releases until disposed.</summary>
internal sealed class TurningReleases : IAsyncDisposable
{
    private readonly DataFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _turning;

    public TurningReleases()
    {
        Ids = [_folder.Build("one"), _folder.Build("two")];
        _folder.Store.Activate(Ids[0]);
        _turning = Task.Run(TurnAsync);
    }

    public IReadOnlyList<string> Ids { get; }

    public string Path => _folder.Path;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _turning;
        _end.Dispose();
        _folder.Dispose();
    }

    private async Task TurnAsync()
    {
        for (var turn = 1; !_end.IsCancellationRequested; turn++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5), _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _folder.Store.Activate(Ids[turn % 2]);
        }
    }
}
