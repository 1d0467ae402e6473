using KnowledgeGraph.IntegrationTests.Cli;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The sample twice: as it is, and with pages of two rows and tables of forty.</summary>
public sealed class SmallPages : IDisposable
{
    public const int MaxRows = 40;

    public SmallPages() => Served = new ServedFolder(Sample.Folder, environment: new Dictionary<string, string>
    {
        ["KnowledgeGraph__Pages__MaxSize"] = "2",
        ["KnowledgeGraph__Pages__DefaultSize"] = "2",
        ["KnowledgeGraph__Tables__MaxRows"] = $"{MaxRows}",
    });

    public SampleService Sample { get; } = new();

    internal ServedFolder Served { get; }

    public void Dispose()
    {
        Served.Dispose();
        Sample.Dispose();
    }
}
