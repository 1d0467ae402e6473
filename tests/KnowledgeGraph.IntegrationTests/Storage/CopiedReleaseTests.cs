using System.Security.Cryptography;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>A release of one data folder is added to another, whole and checked, as the sample of a published program is.</summary>
public sealed class CopiedReleaseTests : IDisposable
{
    private readonly DataFolder _from = new();
    private readonly DataFolder _to = new();

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    [Fact]
    public void It_has_the_same_bytes_and_is_served_once_activated()
    {
        var id = _from.Build("one");
        _from.Store.Activate(id);

        var copied = _to.Store.Copy(_from.Path);

        Assert.Equal(id, copied.Id);
        Assert.Null(_to.Store.CurrentId);
        Assert.Equal(File.ReadAllBytes(_from.FileOf(id)), File.ReadAllBytes(_to.FileOf(id)));
        Assert.Equal(File.ReadAllBytes(_from.ImageOf(id)), File.ReadAllBytes(_to.ImageOf(id)));
        Assert.Equal(_from.Store.List()[0].Manifest!.Label, copied.Manifest!.Label);
        Assert.False(_to.HasDraft);
        Assert.Equal(id, _to.Store.Activate(id).Id);
        Assert.All(_to.Store.Check(id: null), verdict => Assert.True(verdict is { Damage: null, ImageDamage: null }));
        // Once more changes nothing.
        Assert.Equal(id, _to.Store.Copy(_from.Path).Id);
        Assert.Single(_to.Store.List());
    }

    [Fact]
    public void A_damaged_one_is_not_taken()
    {
        var id = _from.Build("one");
        _from.Store.Activate(id);
        var bytes = File.ReadAllBytes(_from.FileOf(id));
        bytes[^100] ^= 1;
        File.WriteAllBytes(_from.FileOf(id), bytes);

        Assert.Contains(
            "its bytes are not those that were written",
            Assert.Throws<ReleaseException>(() => _to.Store.Copy(_from.Path)).Message,
            StringComparison.Ordinal);
        Assert.Empty(_to.Store.List());
        Assert.False(_to.HasDraft);
    }

    [Fact]
    public void One_of_another_version_is_not_taken()
    {
        var id = _from.Build("one");
        _from.Store.Activate(id);
        _from.SetVersion(id, 1);
        // Its checksum fits, as that of a release that another version has built.
        var manifest = Path.ChangeExtension(_from.FileOf(id), ".json");
        var sum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_from.FileOf(id))));
        File.WriteAllBytes(manifest, (ReleaseManifest.FromJson(File.ReadAllBytes(manifest))! with { Sha256 = sum }).ToJson());

        Assert.Contains(
            "its tables are of version 1",
            Assert.Throws<ReleaseException>(() => _to.Store.Copy(_from.Path)).Message,
            StringComparison.Ordinal);
        Assert.Empty(_to.Store.List());
        Assert.False(_to.HasDraft);
    }

    [Fact]
    public void A_folder_that_serves_none_is_told()
    {
        _from.Build("one");

        Assert.Contains(
            "no release in ",
            Assert.Throws<ReleaseException>(() => _to.Store.Copy(_from.Path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_release_is_built_none_is_copied()
    {
        _from.Store.Activate(_from.Build("one"));
        using var draft = _to.Store.BeginDraft();

        Assert.Throws<ImportInProgressException>(() => _to.Store.Copy(_from.Path));
    }

    [SkippableFact]
    public void A_database_takes_no_files()
    {
        using var database = TestDatabase.InFullRuns();
        _from.Store.Activate(_from.Build("one"));

        Assert.Contains(
            "is no data folder",
            Assert.Throws<ReleaseException>(() => database.Store.Copy(_from.Path)).Message,
            StringComparison.Ordinal);
        Assert.Empty(database.Store.List());
    }
}
