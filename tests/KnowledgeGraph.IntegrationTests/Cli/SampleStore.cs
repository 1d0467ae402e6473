using KnowledgeGraph.Storage;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// The small sample as a release: the vanishing white matter family, known to the last row. Built once in a test run, and put wherever a
/// test needs something to serve. The sample of the first start is <see cref="EmbeddedSample"/>.
/// </summary>
internal static class SampleStore
{
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>The small sample's source files.</summary>
    public static string Sources { get; } = Path.Combine(Repository.Root, "tests", "Fixtures", "VanishingWhiteMatter");

    /// <summary>Puts the sample into a data folder in which nothing is active.</summary>
    public static void Fill(string folder)
    {
        if (File.Exists(Path.Combine(folder, "current")))
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(folder, "releases"));
        foreach (var file in Directory.GetFiles(Built.Value, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(Built.Value, file)));
        }
    }

    /// <summary>Puts the sample into the store that options of kg name, if nothing is active there.</summary>
    public static void Fill(string[] options)
    {
        if (options is ["--data", var folder])
        {
            Fill(folder);
            return;
        }

        using var store = ReleaseStores.InDatabase(options[1], TimeProvider.System);
        if (store.CurrentId is null)
        {
            Import(options);
        }
    }

    private static string Build()
    {
        var folder = HeldToTheEnd.Folder("kg-built-sample-");
        Import(["--data", folder]);
        return folder;
    }

    private static void Import(string[] options)
    {
        var (exitCode, _, error) = Kg.Run(["import", "--from", Sources, .. options]);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"kg import ended with {exitCode}: {error}");
        }
    }
}
