using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Options;

/// <summary>What is told where no release is active: why, and the line to type.</summary>
internal static class NoActiveRelease
{
    /// <summary>The fault.</summary>
    /// <param name="store">Where nothing is active.</param>
    /// <param name="options">The options that name it, as they are typed, with a space before them.</param>
    public static ReleaseException In(ReleaseStore store, string options)
    {
        var readable = store.List();
        return new ReleaseException(
            readable is [var newest, ..]
                ? $"no release in {store.Place} is active; to serve the newest of {readable.Count}, type: kg releases activate {newest.Id}{options}"
                : $"there is no release {(store.HasReleases ? "that can be read " : string.Empty)}in {store.Place}; to build one, type: kg import --from FOLDER{options}");
    }
}
