namespace KnowledgeGraph.Import.Download;

/// <summary>Repeats downloads after failures that may pass, with growing pauses in between.</summary>
internal sealed class Patience(DownloadOptions options, TimeProvider time, IDownloadProgress progress)
{
    private const int MostDoublings = 20;

    /// <summary>Tries until it succeeds, or until the allowed number of attempts has brought nothing new.</summary>
    /// <param name="item">The file that progress is reported for.</param>
    /// <param name="attempt">Makes one attempt.</param>
    /// <param name="furthest">Gives how far the attempts have come; an attempt that gets further counts as progress.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    /// <exception cref="DownloadException">The download was given up.</exception>
    public async Task<T> TryAsync<T>(
        DownloadItem item,
        Func<CancellationToken, Task<T>> attempt,
        Func<long> furthest,
        CancellationToken cancellation)
    {
        var reached = 0L;
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await attempt(cancellation).ConfigureAwait(false);
            }
            catch (TransferException fault)
            {
                failures = furthest() > reached ? 1 : failures;
                reached = furthest();
                if (failures >= options.Attempts)
                {
                    throw new DownloadException($"{fault.Message} (given up after {failures} tries)");
                }

                var pause = Pause(failures, fault);
                progress.Retry(item, fault.Message, pause);
                await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private TimeSpan Pause(int failures, TransferException fault)
    {
        if (fault.RetryAfter > options.LongestPause)
        {
            throw new DownloadException($"{fault.Message}, and asks to come back in {fault.RetryAfter}");
        }

        var doubled = options.FirstPause * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        var own = doubled < options.LongestPause ? doubled : options.LongestPause;
        return fault.RetryAfter > own ? fault.RetryAfter.Value : own;
    }
}
