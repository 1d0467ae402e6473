using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The differences between two releases: found by rows, and described in words one by one.</summary>
/// <param name="From">The earlier release.</param>
/// <param name="To">The later release.</param>
/// <param name="Found">The differences.</param>
public sealed record ReleaseDiff(ReleaseContents From, ReleaseContents To, ReleaseDifferences Found)
{
    private const int LinksBetweenLooks = 1_000;

    /// <summary>Compares two releases.</summary>
    /// <param name="from">The earlier release.</param>
    /// <param name="to">The later release.</param>
    /// <param name="scope">The records to compare; null for all.</param>
    /// <param name="spend">Receives the number of links before they are compared.</param>
    /// <param name="maps">The row maps of the releases, if they are compared several times.</param>
    /// <param name="cancellation">Cancels the comparison.</param>
    public static ReleaseDiff Of(
        ReleaseContents from,
        ReleaseContents to,
        DiffScope? scope = null,
        Action<long>? spend = null,
        RowMaps? maps = null,
        CancellationToken cancellation = default)
    {
        maps ??= new RowMaps();
        var records = new List<RecordDifference>();
        foreach (var type in scope?.Types ?? Enum.GetValues<EntityType>())
        {
            var diff = new RecordDiff(from.Graph, to.Graph, type, records);
            foreach (var (before, after) in scope?.Pairs(type, maps.Of(from, to, type)) ?? maps.Of(from, to, type).All())
            {
                diff.Compare(before, after);
            }
        }

        var links = new List<LinkDifference>();
        var sources = new SourceMap(from, to);
        foreach (var kind in Enum.GetValues<LinkKind>())
        {
            cancellation.ThrowIfCancellationRequested();
            var (left, right) = RowMaps.EndsOf(kind);
            var lefts = scope?.Pairs(left, maps.Of(from, to, left));
            if (lefts is not { Count: 0 })
            {
                Compare(
                    new LinkDiff(kind, from, to, maps, sources, isFromRight: false, links),
                    lefts ?? maps.Of(from, to, left).All(),
                    null,
                    spend,
                    cancellation);
            }

            if (scope?.Pairs(right, maps.Of(from, to, right)) is { Count: > 0 } rights)
            {
                // A link between two records of the scope is reported once, from the left.
                var (olds, news) = (lefts!.Select(pair => pair.Before).ToHashSet(), lefts!.Select(pair => pair.After).ToHashSet());
                Compare(
                    new LinkDiff(kind, from, to, maps, sources, isFromRight: true, links),
                    rights,
                    (before, after) => (before >= 0 && olds.Contains(before)) || (after >= 0 && news.Contains(after)),
                    spend,
                    cancellation);
            }
        }

        return new ReleaseDiff(from, to, new ReleaseDifferences(records, links));
    }

    /// <summary>Records that have changed.</summary>
    public IEnumerable<RecordChange> Records => Found.Records.Select(RecordChangeOf);

    /// <summary>Links that have changed.</summary>
    public IEnumerable<LinkChange> Links => Found.Links.Select(LinkChangeOf);

    /// <summary>Describes the change of a record in words.</summary>
    public RecordChange RecordChangeOf(RecordDifference difference) => RecordDiff.Describe(From, To, difference);

    /// <summary>Describes the change of a link in words.</summary>
    public LinkChange LinkChangeOf(LinkDifference difference) => new LinkWords(From, To).Of(difference);

    /// <summary>The sources whose statements caused a change.</summary>
    public IReadOnlyList<SourceChange> SourcesOf(LinkDifference difference) => new LinkWords(From, To).SourcesOf(difference);

    /// <summary>The numbers of records that have changed, by kind of record and kind of change.</summary>
    public IReadOnlyList<RecordChangeCount> RecordCounts() =>
    [
        .. Found.Records.CountBy(difference => (difference.Type, difference.Change)).OrderBy(count => count.Key)
            .Select(count => new RecordChangeCount(count.Key.Type, count.Key.Change, count.Value)),
    ];

    /// <summary>
    /// The numbers of links that have changed, by kind of link and kind of change: all, then by the source that caused the change.
    /// </summary>
    public IReadOnlyList<LinkChangeCount> LinkCounts()
    {
        var words = new LinkWords(From, To);
        var all = Found.Links.CountBy(difference => (difference.Kind, difference.Change)).OrderBy(count => count.Key).ToList();
        var bySource = Found.Links
            .SelectMany(difference => words.SourcesOf(difference).Select(source => (difference.Kind, difference.Change, source.Source)))
            .CountBy(change => change)
            .ToLookup(count => (count.Key.Kind, count.Key.Change));
        return
        [
            .. all.SelectMany(count => bySource[count.Key].OrderBy(source => source.Key.Source, StringComparer.Ordinal)
                .Select(source => new LinkChangeCount(count.Key.Kind, count.Key.Change, source.Key.Source, source.Value))
                .Prepend(new LinkChangeCount(count.Key.Kind, count.Key.Change, null, count.Value))),
        ];
    }

    private static void Compare(
        LinkDiff diff,
        IEnumerable<(int Before, int After)> pairs,
        Func<int, int, bool>? isLeftOut,
        Action<long>? spend,
        CancellationToken cancellation)
    {
        var links = 0L;
        foreach (var (before, after) in pairs)
        {
            links += diff.Degree(before, after);
            if (links > LinksBetweenLooks)
            {
                cancellation.ThrowIfCancellationRequested();
                spend?.Invoke(links);
                links = 0;
            }

            diff.Compare(before, after, isLeftOut);
        }

        spend?.Invoke(links);
    }
}
