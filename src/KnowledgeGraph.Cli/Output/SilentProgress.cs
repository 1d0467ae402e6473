using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Tells nothing: for what is done before a line of it could be read.</summary>
internal sealed class SilentProgress : IImportProgress
{
    public void Begin(string name, int steps)
    {
    }

    public void Step(string detail)
    {
    }
}
