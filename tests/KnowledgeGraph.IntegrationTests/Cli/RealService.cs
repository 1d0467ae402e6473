namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>A release of ../shared/data, imported once and served: in CI, and nowhere without the files.</summary>
public sealed class RealService : IDisposable
{
    private readonly Lazy<(string Folder, string ImportOutput)> _imported = new(Import);
    private readonly Lazy<ServedFolder> _served;

    public RealService() => _served = new(() => new ServedFolder(_imported.Value.Folder));

    internal string Folder => _imported.Value.Folder;

    internal string ImportOutput => _imported.Value.ImportOutput;

    internal ServedFolder Served => _served.Value;

    public void Dispose()
    {
        if (_served.IsValueCreated)
        {
            _served.Value.Dispose();
        }

        if (_imported.IsValueCreated)
        {
            Directory.Delete(_imported.Value.Folder, recursive: true);
        }
    }

    private static (string Folder, string ImportOutput) Import()
    {
        var data = SharedData.Require();
        // A minute of one core for the import alone.
        RandomCases.RequireFull();
        var folder = Directory.CreateTempSubdirectory("kg-real-").FullName;
        var (exitCode, output, error) = KgProcess.Run("import", "--from", data, "--data", folder);
        return exitCode == 0 ? (folder, output) : throw new InvalidOperationException($"kg import ended with {exitCode}: {error}");
    }
}
