using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>The releases in a store, as far as they were known before an import began to change it.</summary>
internal sealed class ReleaseBefore
{
    private readonly IReadOnlyList<ReleaseManifest> _manifests;
    private readonly IReadOnlyCollection<string> _ids;

    private ReleaseBefore(IReadOnlyList<ReleaseManifest> manifests, IReadOnlyCollection<string> ids) =>
        (_manifests, _ids) = (manifests, ids);

    /// <summary>Whether releases have been here, and what they held cannot be read.</summary>
    public bool IsUnknown => _manifests.Count == 0 && _ids.Count > 0;

    /// <summary>Looks into a store, before leftovers in it are deleted, of which the manifest of a lost release may be one.</summary>
    public static ReleaseBefore In(ReleaseStore store) => new(store.Baselines(), store.KnownIds());

    /// <summary>
    /// The manifest of the release to compare a new one with: the served one; or, if nobody knows which that is, the newest other one. Null
    /// if there is none.
    /// </summary>
    public ReleaseManifest? For(string? id = null) =>
        _manifests.FirstOrDefault(manifest => manifest.Id != id) ?? (_manifests is [var only, ..] ? only : null);

    /// <summary>Whether a release has the content of one that was there.</summary>
    public bool Had(string id) => _ids.Contains(id);
}
