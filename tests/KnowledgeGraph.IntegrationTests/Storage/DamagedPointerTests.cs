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
        Assert.Null(Store.Baseline());
        var (one, two) = (_folder.Build("one"), _folder.Build("two"));
        Assert.Equal(two, Store.Baseline()?.Id);
        Store.Activate(one);
        Assert.Equal(one, Store.Baseline()?.Id);

        Tear("{");

        Assert.Equal(two, Store.Baseline()?.Id);
    }

    private void Tear(string text) => File.WriteAllText(Path.Combine(_folder.Path, "current"), text);
}
