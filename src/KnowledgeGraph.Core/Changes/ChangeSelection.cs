using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The changes of a comparison that are wanted. A list that is null takes all; an empty one takes none.</summary>
public sealed record ChangeSelection
{
    /// <summary>The kinds of record.</summary>
    public IReadOnlyList<EntityType>? Types { get; init; }

    /// <summary>The ways in which records have changed.</summary>
    public IReadOnlyList<RecordChangeKind>? RecordChanges { get; init; }

    /// <summary>The kinds of link.</summary>
    public IReadOnlyList<LinkKind>? Kinds { get; init; }

    /// <summary>The ways in which links have changed.</summary>
    public IReadOnlyList<LinkChangeKind>? LinkChanges { get; init; }

    /// <summary>The names, in any case, of the sources whose statements have caused changes of links.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>A text that is the same for equal selections.</summary>
    public string Key => string.Join('|', Text(Types), Text(RecordChanges), Text(Kinds), Text(LinkChanges), Text(Sources));

    /// <summary>The part of a comparison that is wanted.</summary>
    public ReleaseDiff Of(ReleaseDiff diff) => diff with { Found = new ReleaseDifferences(RecordsOf(diff), LinksOf(diff)) };

    /// <summary>The records of a comparison that are wanted.</summary>
    public List<RecordDifference> RecordsOf(ReleaseDiff diff) =>
        [.. diff.Found.Records.Where(one => Types?.Contains(one.Type) != false && RecordChanges?.Contains(one.Change) != false)];

    /// <summary>The links of a comparison that are wanted.</summary>
    public List<LinkDifference> LinksOf(ReleaseDiff diff) =>
    [
        .. diff.Found.Links
            .Where(one => Kinds?.Contains(one.Kind) != false && LinkChanges?.Contains(one.Change) != false && IsOfSources(diff, one)),
    ];

    private bool IsOfSources(ReleaseDiff diff, LinkDifference difference) =>
        Sources is null || diff.SourcesOf(difference).Any(source => Sources.Contains(source.Source, StringComparer.OrdinalIgnoreCase));

    private static string Text<T>(IReadOnlyList<T>? values) => values is null ? "*" : string.Join('\n', values);
}
