using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Changes;

/// <summary>
/// Compares the links of one kind, those of one record after the other. A link is the same if its ends are, by their canonical identifiers.
/// </summary>
internal sealed class LinkDiff
{
    private readonly LinkKind _kind;
    private readonly ReleaseContents _before;
    private readonly ReleaseContents _after;
    private readonly Adjacency _olds;
    private readonly Adjacency _news;
    private readonly RowMap _far;
    private readonly SourceMap _sources;
    private readonly List<LinkDifference> _found;
    private readonly List<long> _old = [];
    private readonly List<long> _new = [];
    private readonly List<StatedBy> _oldStatements = [];
    private readonly List<StatedBy> _newStatements = [];

    /// <param name="kind">The kind of link.</param>
    /// <param name="before">The earlier release.</param>
    /// <param name="after">The later release.</param>
    /// <param name="maps">The row maps of both.</param>
    /// <param name="sources">The sources of both.</param>
    /// <param name="isFromRight">Whether links are compared by the record at their right end.</param>
    /// <param name="found">The list to which differences are added.</param>
    public LinkDiff(
        LinkKind kind,
        ReleaseContents before,
        ReleaseContents after,
        RowMaps maps,
        SourceMap sources,
        bool isFromRight,
        List<LinkDifference> found)
    {
        (_kind, _before, _after, _sources, _found) = (kind, before, after, sources, found);
        var (olds, news) = (before.Links(kind), after.Links(kind));
        (_olds, _news) = isFromRight ? (olds.ByRight, news.ByRight) : (olds.ByLeft, news.ByLeft);
        var (left, right) = RowMaps.EndsOf(kind);
        _far = maps.Of(before, after, isFromRight ? left : right);
    }

    /// <summary>Links that a record has in both releases together.</summary>
    public int Degree(int before, int after) => (before < 0 ? 0 : _olds.Degree(before)) + (after < 0 ? 0 : _news.Degree(after));

    /// <summary>Compares the links of a record.</summary>
    /// <param name="before">Its row in the earlier release; -1 for none.</param>
    /// <param name="after">Its row in the later release; -1 for none.</param>
    /// <param name="isLeftOut">Whether to skip a link, by the rows of its far end.</param>
    public void Compare(int before, int after, Func<int, int, bool>? isLeftOut = null)
    {
        Gather(_old, _olds, before, row => (row, _far.ToAfter[row]), isLeftOut);
        Gather(_new, _news, after, row => (_far.ToBefore[row], row), isLeftOut);
        var (old, now) = (0, 0);
        while (old < _old.Count || now < _new.Count)
        {
            var key = Math.Min(old < _old.Count ? KeyOf(_old[old]) : int.MaxValue, now < _new.Count ? KeyOf(_new[now]) : int.MaxValue);
            var (oldEnd, newEnd) = (EndOf(_old, old, key), EndOf(_new, now, key));
            CompareGroup(old, oldEnd, now, newEnd);
            (old, now) = (oldEnd, newEnd);
        }
    }

    private void Gather(
        List<long> into,
        Adjacency links,
        int row,
        Func<int, (int Before, int After)> farOf,
        Func<int, int, bool>? isLeftOut)
    {
        into.Clear();
        if (row < 0)
        {
            return;
        }

        var neighbours = links.Neighbours(row);
        var run = links.Links(row);
        for (var position = 0; position < neighbours.Length; position++)
        {
            var (before, after) = farOf(neighbours[position]);
            if (isLeftOut?.Invoke(before, after) != true)
            {
                into.Add(((long)_far.Place(before, after) << 32) | (uint)run[position]);
            }
        }

        into.Sort();
    }

    // A pair may be linked twice, as present and as absent: links of the same sign are paired first.
    private void CompareGroup(int old, int oldEnd, int now, int newEnd)
    {
        if (oldEnd - old == 1 && newEnd - now == 1)
        {
            CompareLink(LinkOf(_old[old]), LinkOf(_new[now]));
            return;
        }

        var olds = _old.GetRange(old, oldEnd - old).ConvertAll(LinkOf);
        var news = _new.GetRange(now, newEnd - now).ConvertAll(LinkOf);
        foreach (var link in olds.ToList())
        {
            var same = news.FindIndex(other => _before.IsNegated(_kind, link) == _after.IsNegated(_kind, other));
            if (same >= 0)
            {
                CompareLink(link, news[same]);
                olds.Remove(link);
                news.RemoveAt(same);
            }
        }

        for (var index = 0; index < Math.Max(olds.Count, news.Count); index++)
        {
            if (index < olds.Count && index < news.Count)
            {
                CompareLink(olds[index], news[index]);
            }
            else
            {
                _found.Add(new LinkDifference(_kind, index < olds.Count ? olds[index] : -1, index < news.Count ? news[index] : -1));
            }
        }
    }

    private void CompareLink(int old, int now)
    {
        _before.ReadStatements(_kind, old, _oldStatements);
        _after.ReadStatements(_kind, now, _newStatements);
        if (!LinkFields.AreSame(_kind, _before, old, _after, now) || !_sources.AreSame(_oldStatements, _newStatements))
        {
            _found.Add(new LinkDifference(_kind, old, now));
        }
    }

    private static int EndOf(List<long> links, int from, int key)
    {
        while (from < links.Count && KeyOf(links[from]) == key)
        {
            from++;
        }

        return from;
    }

    private static int KeyOf(long link) => (int)(link >> 32);

    private static int LinkOf(long link) => (int)(link & uint.MaxValue);
}
