using KnowledgeGraph.Import;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli;

/// <summary>The embedded sample: the vanishing white matter family, built into an empty data folder so that the first start has something to serve.</summary>
internal static class SampleRelease
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>Builds and activates the sample if no release is active; where another process builds a release, waits for that.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="told">Where it is told.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void EnsureOne(ReleaseStore store, TextWriter told, CancellationToken cancellation)
    {
        if (store.CurrentId is not null)
        {
            return;
        }

        told.WriteLine("no release yet: building the sample (the vanishing white matter family)");
        var hasTold = false;
        while (store.CurrentId is null)
        {
            try
            {
                var (_, completed) = ReleaseBuild.Run(store, new ImportOptions([Folder], [], IsStrict: true), told, cancellation);
                store.Activate(completed.Release.Id);
            }
            catch (ImportInProgressException)
            {
                if (!hasTold)
                {
                    told.WriteLine("another process is building a release: waiting for it");
                    hasTold = true;
                }

                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
