namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The sample, built and served as the first start does.</summary>
public sealed class SampleService : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-sample-").FullName;

    public SampleService() => Served = new ServedFolder(_folder);

    internal ServedFolder Served { get; }

    internal string Folder => _folder;

    public void Dispose()
    {
        Served.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
