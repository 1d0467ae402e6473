using KnowledgeGraph.Import.Reporting;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>One bar for each stage.</summary>
internal sealed class BarProgress(ProgressContext context) : IImportProgress
{
    private ProgressTask? _task;

    public void Begin(string name, int steps) => _task = context.AddTask(Markup.Escape(name), maxValue: Math.Max(steps, 1));

    public void Step(string detail) => _task?.Increment(1);
}
