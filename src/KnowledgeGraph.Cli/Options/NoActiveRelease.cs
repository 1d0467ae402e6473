using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Options;

/// <summary>The message for a store without an active release: the reason, and the line to type.</summary>
internal static class NoActiveRelease
{
    /// <summary>Makes the exception with that message.</summary>
    /// <param name="store">The store without an active release.</param>
    /// <param name="options">The options that name the store, as they are typed, with a space before them.</param>
    public static ReleaseException In(ReleaseStore store, string options)
    {
        var readable = store.List();
        if (readable is not [var newest, ..])
        {
            return new ReleaseException(
                $"there is no release {(store.HasReleases ? "that can be read " : string.Empty)}in {store.Place}; to build one, type: kg "
                    + $"import --from FOLDER{options}");
        }

        // An import may have refused to serve the newest, and advice is followed without a second look.
        var whole = Enumerable.Range(0, readable.Count)
            .First(place => readable.Skip(place + 1).All(older => !Loses(older, readable[place])));
        return new ReleaseException(whole == 0
            ? $"no release in {store.Place} is active; to serve the newest of {readable.Count}, type: kg releases activate "
                + $"{newest.Id}{options}"
            : $"no release in {store.Place} is active; the newest of {readable.Count}, {newest.Id}, lacks much of what an older one has. "
                + $"To serve the newest that does not, type: kg releases activate {readable[whole].Id}{options}");
    }

    private static bool Loses(ReleaseSummary before, ReleaseSummary after) =>
        before.Manifest is { } earlier && after.Manifest is { } later && ReleaseLosses.Between(earlier, later).Count > 0;
}
