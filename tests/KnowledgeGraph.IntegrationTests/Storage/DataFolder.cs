using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>An empty data folder that is deleted again; its name holds what a connection string or a URI would trip over.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"kg test;a=b #%20 'q' {Guid.NewGuid():N}");
        Store = new ReleaseStore(Path, Clock);
    }

    public string Path { get; }

    public SteppingClock Clock { get; } = new();

    public ReleaseStore Store { get; }

    public string Releases => System.IO.Path.Combine(Path, "releases");

    public string FileOf(string id) => System.IO.Path.Combine(Releases, $"kg-{id}.db");

    public string ImageOf(string id) => System.IO.Path.Combine(Releases, $"kg-{id}.img");

    /// <summary>Names of everything under <see cref="Releases"/>, but for the image that stands beside each release.</summary>
    public IEnumerable<string?> Files => Directory.GetFiles(Releases).Where(path => !IsImageOfRelease(path))
        .Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>Builds a small release that differs from the others by the name of a disease.</summary>
    public string Build(string diseaseName)
    {
        var release = new SmallRelease();
        release.Diseases[1].Name = diseaseName;
        return release.BuildIn(Store).Release.Id;
    }

    private static bool IsImageOfRelease(string path) => path.EndsWith(".img", StringComparison.Ordinal) && File.Exists(System.IO.Path.ChangeExtension(path, ".db"));

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
