using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>A pointer that is empty or torn is replaced by whatever moves it, and that is told.</summary>
public sealed class DamagedPointerTests : IDisposable
{
    private readonly DataFolder _folder = new();

    private ReleaseStore Store => _folder.Store;

    public static TheoryData<string> Torn { get; } = ["", "null", "{}", "{\"Current\":\"abc\"", "\0\0\0\0", "no JSON"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Torn))]
    public void Activating_replaces_it(string text)
    {
        var id = _folder.Build("one");
        Tear(text);

        Store.Activate(id);

        Assert.Equal(id, Store.CurrentId);
        Assert.Contains("is not a pointer file", Store.ReplacedPointer, StringComparison.Ordinal);
        Store.Activate(id);
        Assert.Null(Store.ReplacedPointer);
    }

    [Theory]
    [MemberData(nameof(Torn))]
    public void Rolling_back_turns_to_the_newest_sound_release(string text)
    {
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        Store.Activate(one);
        Store.Activate(two);
        _folder.Damage(two);
        Tear(text);

        Assert.Equal(one, Store.Rollback().Id);

        Assert.Equal(one, Store.CurrentId);
        Assert.NotNull(Store.ReplacedPointer);
    }

    [Fact]
    public void Rolling_back_without_a_sound_release_leaves_it_and_says_so()
    {
        _folder.Damage(_folder.Build("one"));
        Tear("{");

        Assert.Contains("no sound release", Assert.Throws<ReleaseException>(Store.Rollback).Message, StringComparison.Ordinal);
        Assert.Throws<ReleaseException>(() => Store.CurrentId);
    }

    [Fact]
    public void What_a_new_release_is_compared_with_is_the_newest_then()
    {
        Assert.Empty(Store.Baselines());
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        Assert.Equal(two, Store.Baselines()[0].Id);
        Store.Activate(one);
        Assert.Equal(one, Store.Baselines()[0].Id);

        Tear("{");

        Assert.Equal(two, Store.Baselines()[0].Id);
    }

    [Theory]
    [InlineData("fc1df2cda6a2")]
    [InlineData("../../etc")]
    [InlineData("FC1DF2CDA6A3")]
    public void One_that_names_no_release_is_damaged_too(string name)
    {
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        Tear($$"""{"Current":"{{name}}","Previous":["{{name}}"]}""");

        Assert.Equal([two, one], Store.Baselines().Select(manifest => manifest.Id));
        Assert.Contains(name, Store.KnownIds());
        Assert.Equal(two, Store.Rollback().Id);
        Assert.Contains($"names '{name}'", Store.ReplacedPointer, StringComparison.Ordinal);

        Tear($$"""{"Current":"{{name}}","Previous":[]}""");
        Store.Activate(one);

        Assert.Contains($"names '{name}'", Store.ReplacedPointer, StringComparison.Ordinal);
        Assert.DoesNotContain(name, File.ReadAllText(Path.Combine(_folder.Path, "current")), StringComparison.Ordinal);
        Assert.Contains("no release was served", Assert.Throws<ReleaseException>(Store.Rollback).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_whose_database_is_lost_is_compared_by_its_manifest_and_one_without_a_manifest_by_the_others()
    {
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        Store.Activate(one);
        _folder.Remove(one);
        Assert.Equal(one, Assert.Single(Store.Baselines()).Id);

        Store.SweepLeftovers();
        Assert.Equal(one, Assert.Single(Store.Baselines()).Id);

        File.WriteAllText(Path.ChangeExtension(_folder.FileOf(one), ".json"), string.Empty);
        Assert.Equal(two, Assert.Single(Store.Baselines()).Id);

        Store.Activate(two);
        File.Delete(Path.ChangeExtension(_folder.FileOf(two), ".json"));
        Assert.Equal(two, Assert.Single(Store.Baselines()).Id);

        _folder.Damage(two);
        Assert.Empty(Store.Baselines());
        Assert.Equal([two, two], Store.KnownIds());
    }

    private void Tear(string text) => File.WriteAllText(Path.Combine(_folder.Path, "current"), text);
}
