using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The sample in a data folder, served once for all classes of a test run: none of them changes it.</summary>
public sealed class SqliteSample : SampleService
{
    private static readonly Lazy<(ServedFolder Served, string Folder)> Shared = new(Start);

    internal override ServedFolder Served => Shared.Value.Served;

    internal override string[] Options => ["--data", Shared.Value.Folder];

    internal override ReleaseStore OpenStore() => new(Shared.Value.Folder, TimeProvider.System);

    private static (ServedFolder Served, string Folder) Start()
    {
        var folder = Directory.CreateTempSubdirectory("kg-sample-").FullName;
        // Classes that run side by side are one client.
        var served = new ServedFolder(folder, environment: new Dictionary<string, string> { ["KnowledgeGraph__Load__CostPerSecond"] = "0" });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            served.Dispose();
            Directory.Delete(folder, recursive: true);
        };
        return (served, folder);
    }
}
