namespace KnowledgeGraph.Import.Download;

/// <summary>Tries again what failed in a way that another try may not, after pauses that grow.</summary>
internal sealed class Patience(DownloadOptions options, TimeProvider time, IDownloadProgress progress)
{
    private const int MostDoublings = 20;

    /// <summary>Tries until it works, or until as many tries as are allowed have brought nothing new.</summary>
    /// <param name="item">What the user is told it is.</param>
    /// <param name="attempt">One try.</param>
    /// <param name="furthest">How far tries have come: one that comes further is progress.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="DownloadException">It was given up.</exception>
    public async Task<T> TryAsync<T>(DownloadItem item, Func<CancellationToken, Task<T>> attempt, Func<long> furthest, CancellationToken cancellation)
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
