using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The sample in a data folder.</summary>
public sealed class SqliteSample : SampleService
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-sample-").FullName;

    public SqliteSample() => Served = new ServedFolder(_folder);

    internal override ServedFolder Served { get; }

    internal override string[] Options => ["--data", _folder];

    internal override ReleaseStore OpenStore() => new(_folder, TimeProvider.System);

    public override void Dispose()
    {
        Served.Dispose();
        Directory.Delete(_folder, recursive: true);
        base.Dispose();
    }
}
