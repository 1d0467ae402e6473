using System.Diagnostics;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>One import at a time, whoever else tries, and none sweeps another's draft.</summary>
public sealed class ImportLockTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_import_of_this_process_is_refused_until_the_first_is_done()
    {
        using (_folder.Store.BeginDraft())
        {
            var refused = Assert.Throws<ImportInProgressException>(_folder.Store.BeginDraft);

            Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
        }

        _folder.Store.BeginDraft().Dispose();
    }

    [Fact]
    public void Sweeping_leaves_the_draft_of_a_running_import_alone()
    {
        using var draft = _folder.Store.BeginDraft();
        var files = _folder.Files.ToList();

        _folder.Store.SweepLeftovers();

        Assert.Single(files);
        Assert.Equal(files, _folder.Files);
        new SmallRelease().WriteTo(draft);
        Assert.False(draft.Complete("a test").AlreadyExisted);
    }

    [Fact]
    public void A_draft_given_up_leaves_nothing()
    {
        using (var draft = _folder.Store.BeginDraft())
        {
            new SmallRelease().WriteTo(draft);
        }

        Assert.Empty(_folder.Files);
    }

    [SkippableFact]
    public void Another_process_holds_the_lock_until_it_is_killed()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/flock"), "needs flock(1)");
        Directory.CreateDirectory(_folder.Releases);
        var left = Path.Combine(_folder.Releases, "draft-x.db.tmp");
        File.WriteAllText(left, "written by the other process");
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", Path.Combine(_folder.Path, "import.lock"), "cat"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            // cat answers only once flock has the lock.
            other.StandardInput.WriteLine("held");
            Assert.Equal("held", other.StandardOutput.ReadLine());

            Assert.Throws<ImportInProgressException>(_folder.Store.BeginDraft);
            _folder.Store.SweepLeftovers();
            Assert.True(File.Exists(left));
        }
        finally
        {
            other.Kill();
            other.WaitForExit();
        }

        _folder.Store.SweepLeftovers();
        Assert.False(File.Exists(left));
        _folder.Store.BeginDraft().Dispose();
    }
}
