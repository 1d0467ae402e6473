using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>Compares records, by their canonical identifiers.</summary>
internal sealed class RecordDiff(GraphImage before, GraphImage after, EntityType type, List<RecordDifference> found)
{
    private readonly IReadOnlyList<(string Field, Utf8Column Column)> _olds = RecordNames.Of(before, type);
    private readonly IReadOnlyList<(string Field, Utf8Column Column)> _news = RecordNames.Of(after, type);

    private readonly IReadOnlyList<RecordDetail> _details = RecordDetails.Of(type);

    /// <summary>Compares a record with itself.</summary>
    public void Compare(int old, int now)
    {
        if (old < 0 || now < 0)
        {
            Add(old < 0
                ? RecordChangeKind.Added
                : MergedInto(before, after, type, old).Count > 0 ? RecordChangeKind.Merged : RecordChangeKind.Removed, old, now);
            return;
        }

        var (was, isNow) = (RecordNames.IsWithdrawn(before, type, old), RecordNames.IsWithdrawn(after, type, now));
        if (was != isNow)
        {
            Add(isNow ? RecordChangeKind.Retired : RecordChangeKind.Restored, old, now);
        }

        for (var index = 0; index < _olds.Count; index++)
        {
            if (!_olds[index].Column.Utf8(old).SequenceEqual(_news[index].Column.Utf8(now)))
            {
                Add(RecordChangeKind.Renamed, old, now);
                break;
            }
        }

        foreach (var detail in _details)
        {
            if (!detail.IsSame(before, old, after, now))
            {
                Add(RecordChangeKind.Changed, old, now);
                break;
            }
        }
    }

    /// <summary>The rows of the records that the identifier of one that is gone leads to now.</summary>
    public static IReadOnlyList<int> MergedInto(GraphImage before, GraphImage after, EntityType type, int old) =>
        after.Identifiers.Find(type, before.CurieOf(type, old)) is { } match ? after.Identifiers.Sharing(type, match) : [];

    /// <summary>A record that has changed, in words.</summary>
    public static RecordChange Describe(ReleaseContents from, ReleaseContents to, RecordDifference difference)
    {
        var (type, change, old, now) = difference;
        var (graph, row) = now >= 0 ? (to.Graph, now) : (from.Graph, old);
        var curie = graph.CurieOf(type, row);
        List<int> into = change switch
        {
            RecordChangeKind.Merged => [.. MergedInto(from.Graph, to.Graph, type, old)],
            RecordChangeKind.Removed => [.. to.Graph.Identifiers.Mapped(type, curie)],
            RecordChangeKind.Retired when to.Graph.Phenotypes.ReplacedByRow[now] is var next and >= 0 => [next],
            _ => [],
        };
        IReadOnlyList<string> sources = change switch
        {
            RecordChangeKind.Added => RecordNames.Sources(to.Graph, type, now),
            RecordChangeKind.Removed => RecordNames.Sources(from.Graph, type, old),
            RecordChangeKind.Merged => [.. into.SelectMany(one => RecordNames.SourcesOf(to.Graph, type, one, curie)).Distinct()
                .Order(StringComparer.Ordinal)],
            _ => [],
        };
        var ofValues = new SortedSet<string>(StringComparer.Ordinal);
        IReadOnlyList<FieldChange> fields = change switch
        {
            RecordChangeKind.Renamed => Names(from.Graph, to.Graph, difference),
            RecordChangeKind.Changed =>
            [
                .. RecordDetails.Of(type).Select(detail => detail.Compare(from.Graph, old, to.Graph, now, ofValues)).OfType<FieldChange>(),
            ],
            _ => [],
        };
        return new RecordChange(
            type,
            change,
            curie,
            RecordNames.Label(graph, type, row),
            fields,
            [.. into.Select(one => to.Graph.CurieOf(type, one))],
            change == RecordChangeKind.Changed ? [.. ofValues] : sources);
    }

    private static List<FieldChange> Names(GraphImage from, GraphImage to, RecordDifference difference) =>
    [
        .. RecordNames.Of(from, difference.Type).Zip(RecordNames.Of(to, difference.Type))
            .Select(pair => new FieldChange(pair.First.Field, pair.First.Column[difference.Before], pair.Second.Column[difference.After]))
            .Where(change => change.Before != change.After),
    ];

    private void Add(RecordChangeKind change, int old, int now) => found.Add(new RecordDifference(type, change, old, now));
}
