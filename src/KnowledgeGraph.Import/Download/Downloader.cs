using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Import.Download;

/// <summary>Brings files one after the other, each with as many tries as it takes, up to a limit.</summary>
public sealed class Downloader(HttpClient client, DownloadOptions options, TimeProvider time, IDownloadProgress progress)
{
    private const string Lock = "lock";

    private readonly Transfer _transfer = new(client, options.IdleTimeout, time);
    private readonly Patience _patience = new(options, time, progress);

    /// <summary>Brings the files. One that cannot be had does not keep the others from coming.</summary>
    /// <exception cref="DownloadInProgressException">Another download is writing into the same folder.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public async Task<IReadOnlyList<DownloadOutcome>> RunAsync(IEnumerable<DownloadItem> items, CancellationToken cancellation)
    {
        var state = Directory.CreateDirectory(Path.Combine(options.Folder, DownloadPaths.StateFolder)).FullName;
        using var held = FolderLock.TryTake(state, Lock) ?? throw new DownloadInProgressException(options.Folder);
        var outcomes = new List<DownloadOutcome>();
        foreach (var item in items)
        {
            if (!item.IsFolder)
            {
                outcomes.Add(await FileAsync(item, cancellation).ConfigureAwait(false));
                continue;
            }

            foreach (var file in await ListedAsync(item, outcomes, cancellation).ConfigureAwait(false))
            {
                outcomes.Add(await FileAsync(file, cancellation).ConfigureAwait(false));
            }
        }

        return outcomes;
    }

    private async Task<DownloadOutcome> FileAsync(DownloadItem item, CancellationToken cancellation)
    {
        var download = new FileDownload(item, new DownloadPaths(options.Folder, item), _transfer, progress);
        DownloadOutcome outcome;
        try
        {
            outcome = await _patience.TryAsync(item, download.TryAsync, () => download.Furthest, cancellation).ConfigureAwait(false);
        }
        catch (DownloadException fault)
        {
            outcome = new DownloadOutcome(item, DownloadStatus.Failed, 0, fault.Message);
        }

        progress.End(outcome);
        return outcome;
    }

    private async Task<IReadOnlyList<DownloadItem>> ListedAsync(
        DownloadItem folder,
        List<DownloadOutcome> outcomes,
        CancellationToken cancellation)
    {
        try
        {
            return await _patience.TryAsync(folder, token => FolderListing.ReadAsync(folder, _transfer, token), () => 0, cancellation)
                .ConfigureAwait(false);
        }
        catch (DownloadException fault)
        {
            outcomes.Add(new DownloadOutcome(folder, DownloadStatus.Failed, 0, fault.Message));
            progress.End(outcomes[^1]);
            return [];
        }
    }
}
