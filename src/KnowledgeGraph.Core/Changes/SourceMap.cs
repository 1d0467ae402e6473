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

    /// <summary>Whether the same sources say the same.</summary>
    public bool AreSame(List<StatedBy> before, List<StatedBy> after)
    {
        if (before.Count != after.Count)
        {
            return false;
        }

        foreach (var stated in before)
        {
            if (IndexIn(after, stated) is not (>= 0 and var index) || !after[index].SaysTheSame(stated))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The statements of sources on a link in both releases, where they differ; null where a source says nothing.</summary>
    public IEnumerable<(StatedBy? Before, StatedBy? After)> Compare(List<StatedBy> before, List<StatedBy> after)
    {
        foreach (var stated in before)
        {
            var index = IndexIn(after, stated);
            if (index < 0)
            {
                yield return (stated, null);
            }
            else if (!after[index].SaysTheSame(stated))
            {
                yield return (stated, after[index]);
            }
        }

        foreach (var stated in after)
        {
            if (!before.Exists(one => _toAfter[one.SourceId - 1] == stated.SourceId))
            {
                yield return (null, stated);
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
