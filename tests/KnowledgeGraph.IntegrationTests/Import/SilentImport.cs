using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Says nothing of how far an import has come.</summary>
internal sealed class SilentImport : IImportProgress
{
    public static SilentImport Instance { get; } = new();

    public void Begin(string name, int steps)
    {
    }

    public void Step(string detail)
    {
    }
}
