using System.Globalization;
using KnowledgeGraph.Import.Download;

namespace KnowledgeGraph.Cli.Download;

/// <summary>Lines for logs and pipes: what was done, and every few seconds how far the file has come.</summary>
internal sealed class DownloadLines(TextWriter output, TimeProvider time) : IDownloadProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long _last = time.GetTimestamp();

    public void At(DownloadItem item, long bytes, long? total)
    {
        if (time.GetElapsedTime(_last) >= Pause)
        {
            _last = time.GetTimestamp();
            Write(item, total is null ? $"{bytes} bytes" : $"{bytes} of {total} bytes");
        }
    }

    public void Retry(DownloadItem item, string problem, TimeSpan pause) =>
        Write(item, string.Create(CultureInfo.InvariantCulture, $"{problem}; again in {pause.TotalSeconds:0.#} s"));

    public void End(DownloadOutcome outcome) => Write(outcome.Item, outcome.Status switch
    {
        DownloadStatus.Fetched => $"fetched, {outcome.Bytes} bytes",
        DownloadStatus.Unchanged => "unchanged",
        _ => $"failed: {outcome.Problem}",
    });

    private void Write(DownloadItem item, string text)
    {
        output.WriteLine($"{item.Source}/{item.Name}: {text}");
        output.Flush();
    }
}
