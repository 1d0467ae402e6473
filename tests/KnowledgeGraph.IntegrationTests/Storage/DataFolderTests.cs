using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Mishaps that only a data folder can suffer: files that are foreign, cut short, or in the way.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly DataFolder _folder = new();

    private ReleaseStore Store => _folder.Store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_absent_folder_holds_nothing_and_is_not_made_by_looking()
    {
        Assert.Empty(Store.List());
        Assert.Null(Store.Current);
        Store.SweepLeftovers();
        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public void A_database_of_something_else_is_refused()
    {
        var id = _folder.Build("one");
        _folder.Scalar(id, "PRAGMA application_id = 1");

        Assert.Contains(
            "not written by kg import",
            Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_under_another_release_s_name_is_refused()
    {
        var id = _folder.Build("one");
        File.Copy(_folder.FileOf(id), _folder.FileOf("0123456789ab"));

        Assert.Contains(id, Assert.Throws<ReleaseException>(() => Store.Activate("0123456789ab")).Message, StringComparison.Ordinal);
        Assert.Equal([id], Store.List().Select(release => release.Id));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.95)]
    public void A_file_cut_short_is_refused_not_listed_and_healed_by_building_it_again(double share)
    {
        var id = _folder.Build("one");
        using (var file = File.OpenWrite(_folder.FileOf(id)))
        {
            file.SetLength((long)(file.Length * share));
        }

        Assert.Contains(
            "cannot be read as a release",
            Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message,
            StringComparison.Ordinal);
        Assert.Null(Store.CurrentId);
        Assert.Equal(id, _folder.Build("one"));
        Assert.Equal(id, Store.Activate(id).Id);
    }

    [Fact]
    public void A_damaged_page_is_found_before_the_release_is_served()
    {
        var id = _folder.Build("one");
        var page = (long)_folder.Scalar(id, "SELECT rootpage FROM sqlite_master WHERE name = 'disease_synonym'")!;
        using (var file = File.OpenWrite(_folder.FileOf(id)))
        {
            file.Position = (page - 1) * 4096;
            file.Write(new byte[4096]);
        }

        Assert.Throws<ReleaseException>(() => Store.Activate(id));
        Assert.Null(Store.CurrentId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Current\":\"abc\"}")]
    [InlineData("no JSON")]
    public void A_pointer_that_cannot_be_read_is_a_clear_fault(string text)
    {
        _folder.Build("one");
        File.WriteAllText(Path.Combine(_folder.Path, "current"), text);

        Assert.Contains("is not a pointer file", Assert.Throws<ReleaseException>(() => Store.CurrentId).Message, StringComparison.Ordinal);
        Assert.Single(Store.List());
    }

    [Fact]
    public void What_killed_imports_left_is_swept()
    {
        var id = _folder.Build("one");
        File.WriteAllText(Path.Combine(_folder.Releases, "draft-1.db.tmp"), "half");
        File.WriteAllText(Path.Combine(_folder.Releases, "draft-1.db.tmp-journal"), "half");

        Store.SweepLeftovers();

        Assert.Equal([$"kg-{id}.db"], _folder.Files);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_a_clear_fault()
    {
        File.WriteAllText(_folder.Path, "in the way");
        try
        {
            var fault = Assert.ThrowsAny<IOException>(Store.BeginDraft);

            Assert.Contains(_folder.Path, fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_folder.Path);
        }
    }
}
