using KnowledgeGraph.Import.Download;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Download;

/// <summary>A bar for each file on a terminal.</summary>
internal sealed class DownloadBars(ProgressContext context) : IDownloadProgress
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public void At(DownloadItem item, long bytes, long? total)
    {
        var bar = Bar(item);
        bar.IsIndeterminate = total is null;
        bar.MaxValue = total ?? Math.Max(bytes, 1);
        bar.Value = bytes;
    }

    public void Retry(DownloadItem item, string problem, TimeSpan pause) =>
        Bar(item).Description = Markup.Escape($"{item.Source}/{item.Name}: {problem}; again in {pause.TotalSeconds:0.#} s");

    public void End(DownloadOutcome outcome)
    {
        var bar = Bar(outcome.Item);
        bar.Description = Markup.Escape($"{outcome.Item.Source}/{outcome.Item.Name} {outcome.Status.ToString().ToLowerInvariant()}");
        bar.IsIndeterminate = false;
        if (outcome.Status != DownloadStatus.Failed)
        {
            bar.Value = bar.MaxValue;
        }

        bar.StopTask();
    }

    private ProgressTask Bar(DownloadItem item)
    {
        var name = $"{item.Source}/{item.Name}";
        if (!_bars.TryGetValue(name, out var bar))
        {
            _bars.Add(name, bar = context.AddTask(Markup.Escape(name)));
        }

        return bar;
    }
}
