using System.Diagnostics;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary><c>kg import</c> killed with no chance to tidy up.</summary>
public abstract class KilledImportTests(TestStore folder, int kills) : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kg.dll");
    private static readonly string Sample = SampleStore.Sources;

    private readonly TestStore _folder = folder;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Killed_at_random_moments_the_old_release_is_served_and_the_next_import_succeeds()
    {
        RandomCases.RequireFull();
        var took = Stopwatch.StartNew();
        Assert.Equal(0, Import(started => WaitForDraft(started, took)));
        var building = took.Elapsed;
        var old = _folder.Store.CurrentId!;
        using var host = new ReleaseHost(_folder.Store);
        host.Follow();
        var draftsLeft = 0;

        for (var kill = 0; kill < kills; kill++)
        {
            // One moment in each equal part of the time from the draft's first byte to the end, so that every stage is met.
            var wait = building * ((kill + Random.Shared.NextDouble()) / kills);
            Import(started => KillAfter(started, wait), "--exclude", "HGNC", "--accept-loss");
            draftsLeft += _folder.HasDraft ? 1 : 0;

            // The import may have been done before it was killed; what it then served is whole too.
            host.Follow();
            Assert.Equal(_folder.Store.CurrentId, host.ServedId);
            using (var lease = host.Acquire()!)
            using (var context = lease.OpenContext())
            {
                Assert.Equal(lease.Graph.Diseases.Count, context.Diseases.Count());
            }

            _folder.Store.SweepLeftovers();
            Assert.All(_folder.Kept, name => Assert.Matches("^[0-9a-f]{12}$", name));
            Assert.Equal(_folder.Kept.Count(), _folder.Store.List().Count);
            _folder.Store.Activate(old);
            host.Follow();
        }

        Assert.InRange(draftsLeft, 1, kills);
        Assert.Equal(0, Import(_ => { }, "--exclude", "HGNC", "--accept-loss"));
        Assert.NotEqual(old, _folder.Store.CurrentId);
        Assert.NotNull(host.Follow());
    }

    private void KillAfter(Process import, TimeSpan wait)
    {
        WaitForDraft(import, new Stopwatch());
        if (!import.WaitForExit(wait))
        {
            import.Kill();
        }
    }

    private void WaitForDraft(Process import, Stopwatch sinceDraft)
    {
        while (!import.WaitForExit(TimeSpan.FromMilliseconds(2)))
        {
            if (_folder.HasDraft)
            {
                sinceDraft.Restart();
                return;
            }
        }
    }

    private int Import(Action<Process> whileRunning, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "import", "--from", Sample, .. _folder.Options, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var import = Process.Start(start)!;
        import.BeginOutputReadLine();
        import.BeginErrorReadLine();
        whileRunning(import);
        Assert.True(import.WaitForExit(TimeSpan.FromMinutes(2)));
        return import.ExitCode;
    }

    // Never fewer than three: the first then comes so early that a draft is left, also where the second import is much faster than the
    // first.
    private static int Kills(int all) => Math.Max(3, RandomCases.Of(all));

    public sealed class OnSqlite() : KilledImportTests(new DataFolder(), Kills(20));

    public sealed class OnPostgres() : KilledImportTests(new TestDatabase(), Kills(10));
}
