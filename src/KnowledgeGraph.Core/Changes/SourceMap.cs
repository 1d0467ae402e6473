namespace KnowledgeGraph.Core.Changes;

/// <summary>Sources of two releases, matched by name.</summary>
internal sealed class SourceMap
{
    private readonly int[] _toAfter;

    public SourceMap(ReleaseContents before, ReleaseContents after)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < after.Graph.Sources.Count; index++)
        {
            keys.TryAdd(after.Graph.Sources[index].Name, index + 1);
        }

        _toAfter = [.. before.Graph.Sources.Select(source => keys.GetValueOrDefault(source.Name))];
    }

    /// <summary>Whether the same sources say something.</summary>
    public bool AreSame(List<StatedBy> before, List<StatedBy> after) =>
        before.Count == after.Count && before.TrueForAll(stated => IndexIn(after, stated) >= 0);

    /// <summary>Which sources say something else: by their keys in the later release, those that are gone in the earlier one.</summary>
    public void Compare(List<StatedBy> before, List<StatedBy> after, Action<int, bool, LinkChangeKind> changed)
    {
        foreach (var stated in before)
        {
            var index = IndexIn(after, stated);
            if (index < 0)
            {
                changed(stated.SourceId, true, LinkChangeKind.Removed);
            }
            else if (after[index].Hash != stated.Hash)
            {
                changed(after[index].SourceId, false, LinkChangeKind.Changed);
            }
        }

        foreach (var stated in after)
        {
            if (!before.Exists(one => _toAfter[one.SourceId - 1] == stated.SourceId))
            {
                changed(stated.SourceId, false, LinkChangeKind.Added);
            }
        }
    }

    private int IndexIn(List<StatedBy> after, StatedBy before)
    {
        var source = _toAfter[before.SourceId - 1];
        for (var index = 0; source > 0 && index < after.Count; index++)
        {
            if (after[index].SourceId == source)
            {
                return index;
            }
        }

        return -1;
    }
}
