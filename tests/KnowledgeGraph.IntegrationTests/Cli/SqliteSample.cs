using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The small sample in a data folder, served once for all classes of a test run: none of them changes it.</summary>
public sealed class SqliteSample : SampleService
{
    private static readonly Lazy<(ServedFolder Served, string Folder)> Shared = new(Start);

    internal override ServedFolder Served => Shared.Value.Served;

    internal override string[] Options => ["--data", Shared.Value.Folder];

    internal override ReleaseStore OpenStore() => ReleaseStores.InFolder(Shared.Value.Folder, TimeProvider.System);

    private static (ServedFolder Served, string Folder) Start()
    {
        var folder = HeldToTheEnd.Folder("kg-sample-");
        return (HeldToTheEnd.Service(["--data", folder]), folder);
    }
}
