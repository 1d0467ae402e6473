using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>
/// The embedded sample: the white-matter disorders, so that the first start has something to serve. What is published has it as a release
/// that the build has made; elsewhere it is built of its sources. It goes only into the default data folder, and only while that holds no
/// release at all; a folder or database that the user names is left alone.
/// </summary>
internal static class SampleRelease
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static string Sources => Path.Combine(AppContext.BaseDirectory, "Sample");

    private static string Built => Path.Combine(AppContext.BaseDirectory, "sample-release");

    /// <summary>
    /// Adds and activates the sample if there is no release; if another process is building one, waits for that. Does nothing if there
    /// are releases but none is active.
    /// </summary>
    public static void EnsureOne(ReleaseStore store, CancellationToken cancellation)
    {
        var hasTold = false;
        while (store.CurrentId is null && !IsLeftInactive(store, cancellation))
        {
            try
            {
                var isBuilt = Directory.Exists(Built);
                var release = store.Activate((isBuilt ? store.Copy(Built) : Build(store, cancellation)).Id);
                Console.WriteLine(
                    $"{(isBuilt ? "copied" : "built")} the sample: {release.Diseases} diseases, {release.Genes} genes, "
                        + $"{release.Phenotypes} phenotypes and {release.Citations} papers, in {store.Place}");
            }
            catch (ImportInProgressException)
            {
                if (!hasTold)
                {
                    Console.WriteLine("another process is building a release: waiting for it");
                    hasTold = true;
                }

                Wait(Pause, cancellation);
            }
        }
    }

    private static ReleaseSummary Build(ReleaseStore store, CancellationToken cancellation)
    {
        var (_, completed) = ReleaseBuild.Build(
            store,
            new ImportOptions([Sources], [], IsStrict: true),
            new SilentProgress(),
            label: "sample",
            cancellation);
        return completed.Release;
    }

    // Another process needs only a moment between building a release and activating it.
    private static bool IsLeftInactive(ReleaseStore store, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; store.HasReleases && store.CurrentId is null; waited += Pause)
        {
            if (waited >= Patience)
            {
                return true;
            }

            Wait(Pause, cancellation);
        }

        return false;
    }

    private static void Wait(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.WaitHandle.WaitOne(time);
        cancellation.ThrowIfCancellationRequested();
    }
}
