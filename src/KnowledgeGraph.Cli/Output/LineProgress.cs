using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Cli.Output;

/// <summary>One line for each step, for logs and pipes.</summary>
internal sealed class LineProgress(TextWriter output) : IImportProgress
{
    private string _name = string.Empty;
    private int _steps;
    private int _done;

    public void Begin(string name, int steps) => (_name, _steps, _done) = (name, steps, 0);

    public void Step(string detail)
    {
        _done++;
        output.WriteLine($"{_name} {_done}/{_steps} {detail}");
    }
}
