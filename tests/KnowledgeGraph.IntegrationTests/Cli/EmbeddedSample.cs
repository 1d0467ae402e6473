using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The sample that the command builds where it was never started, served by that start for all classes of a test run.</summary>
public sealed class EmbeddedSample : SampleService
{
    private static readonly Lazy<(ServedFolder Served, string Folder)> Shared = new(Start);

    internal override ServedFolder Served => Shared.Value.Served;

    internal override string[] Options => ["--data", Shared.Value.Folder];

    internal override ReleaseStore OpenStore() => ReleaseStores.InFolder(Shared.Value.Folder, TimeProvider.System);

    private static (ServedFolder Served, string Folder) Start()
    {
        var folder = HeldToTheEnd.Folder("kg-embedded-");
        return (HeldToTheEnd.FirstStart(folder), Path.Combine(folder, "kg-data"));
    }
}
