using System.Diagnostics;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Only one import runs at a time, and none sweeps another's draft.</summary>
public abstract class ImportLockTests(TestStore folder) : IDisposable
{
    private readonly TestStore _folder = folder;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void A_second_import_of_this_process_is_refused_until_the_first_is_done()
    {
        using (_folder.Store.BeginDraft())
        {
            var refused = Assert.Throws<ImportInProgressException>(_folder.Store.BeginDraft);

            Assert.Contains(_folder.Store.Place, refused.Message, StringComparison.Ordinal);
        }

        _folder.Store.BeginDraft().Dispose();
    }

    [SkippableFact]
    public void Sweeping_leaves_the_draft_of_a_running_import_alone()
    {
        using var draft = _folder.Store.BeginDraft();
        var kept = _folder.Kept.ToList();

        _folder.Store.SweepLeftovers();

        Assert.Single(kept);
        Assert.Equal(kept, _folder.Kept);
        new SmallRelease().WriteTo(draft);
        Assert.False(draft.Complete("a test").AlreadyExisted);
    }

    [SkippableFact]
    public void A_draft_given_up_leaves_nothing()
    {
        using (var draft = _folder.Store.BeginDraft())
        {
            new SmallRelease().WriteTo(draft);
        }

        Assert.Empty(_folder.Kept);
    }

    public sealed class OnSqlite() : ImportLockTests(new DataFolder())
    {
        private DataFolder Folder => (DataFolder)_folder;

        [SkippableFact]
        public void Another_process_holds_the_lock_until_it_is_killed()
        {
            Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/flock"), "needs flock(1)");
            Directory.CreateDirectory(Folder.Releases);
            var left = Path.Combine(Folder.Releases, "draft-x.db.tmp");
            File.WriteAllText(left, "written by the other process");
            using var other =
                Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", Path.Combine(Folder.Path, "import.lock"), "cat"])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                })!;
            try
            {
                // cat answers only once flock has the lock.
                other.StandardInput.WriteLine("held");
                Assert.Equal("held", other.StandardOutput.ReadLine());

                Assert.Throws<ImportInProgressException>(Folder.Store.BeginDraft);
                Folder.Store.SweepLeftovers();
                Assert.True(File.Exists(left));
            }
            finally
            {
                other.Kill();
                other.WaitForExit();
            }

            Folder.Store.SweepLeftovers();
            Assert.False(File.Exists(left));
            Folder.Store.BeginDraft().Dispose();
        }
    }

    public sealed class OnPostgres() : ImportLockTests(new TestDatabase())
    {
        [SkippableFact]
        public void What_a_dead_process_has_left_is_deleted()
        {
            var database = (TestDatabase)_folder;
            using var held = _folder.Store.BeginDraft();
            database.LeaveDraft();
            EndBackends(database, "pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory') OR state = 'idle in transaction'");

            _folder.Store.SweepLeftovers();

            Assert.Empty(_folder.Kept);
            _folder.Store.BeginDraft().Dispose();
        }

        [SkippableFact]
        public void An_import_that_has_lost_its_lock_alone_is_not_waited_for()
        {
            var database = (TestDatabase)_folder;
            using var held = _folder.Store.BeginDraft();
            var kept = _folder.Kept.ToList();
            database.LeaveDraft();
            EndBackends(database, "pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')");

            _folder.Store.SweepLeftovers();

            Assert.Equal(kept, _folder.Kept);
        }

        // Ends backends as the server does when the other end of a connection dies.
        private static void EndBackends(TestDatabase database, string which) =>
            database.Execute($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                + $"pg_backend_pid() AND ({which})");
    }
}
