using KnowledgeGraph.Import;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli;

/// <summary>The embedded sample: the vanishing white matter family, built into an empty data folder so that the first start has something to serve.</summary>
internal static class SampleRelease
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Sample");

    public static void EnsureOne(ReleaseStore store, CancellationToken cancellation)
    {
        if (store.CurrentId is not null)
        {
            return;
        }

        Console.WriteLine("no release yet: building the sample (the vanishing white matter family)");
        var (_, completed) = ReleaseBuild.Run(store, new ImportOptions([Folder], [], IsStrict: true), cancellation);
        store.Activate(completed.Release.Id);
    }
}
