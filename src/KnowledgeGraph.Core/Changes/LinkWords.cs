namespace KnowledgeGraph.Core.Changes;

/// <summary>Describes links that have changed in words.</summary>
internal sealed class LinkWords(ReleaseContents before, ReleaseContents after)
{
    private const string Sources = "sources";
    private const string Lists = "lists";

    private readonly SourceMap _map = new(before, after);

    public LinkChange Of(LinkDifference difference)
    {
        var (kind, old, now) = difference;
        var (release, link) = now >= 0 ? (after, now) : (before, old);
        var (left, right) = RowMaps.EndsOf(kind);
        var (links, graph) = (release.Links(kind), release.Graph);
        var (from, to) = (links.LeftRow(link), links.RightRow(link));
        return new LinkChange(
            kind,
            difference.Change,
            graph.CurieOf(left, from),
            RecordNames.Label(graph, left, from),
            graph.CurieOf(right, to),
            RecordNames.Label(graph, right, to),
            Fields(kind, old, now),
            SourcesOf(difference));
    }

    /// <summary>The sources whose statements caused a change.</summary>
    public IReadOnlyList<SourceChange> SourcesOf(LinkDifference difference)
    {
        var (olds, news) = (Read(before, difference.Kind, difference.Before), Read(after, difference.Kind, difference.After));
        var found = new List<SourceChange>();
        foreach (var (was, isNow) in _map.Compare(olds, news))
        {
            found.Add(isNow is not { } stated
                ? new SourceChange(NameOf(before, was!.Value), LinkChangeKind.Removed, [])
                : was is not { } known
                    ? new SourceChange(NameOf(after, stated), LinkChangeKind.Added, [])
                    : new SourceChange(NameOf(after, stated), LinkChangeKind.Changed, Differing(difference.Kind, known, stated)));
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Source, right.Source));
        return found;
    }

    private static string NameOf(ReleaseContents release, StatedBy stated) => release.Graph.Source(stated.SourceId).Name;

    private List<string> Differing(LinkKind kind, StatedBy was, StatedBy isNow)
    {
        List<string> fields = was.Lists != isNow.Lists ? [Lists] : [];
        if (was.Hash != isNow.Hash)
        {
            fields.AddRange(was.Place >= 0 && isNow.Place >= 0
                ? before.StatementsOf(kind)!.Differing(was.Place, after.StatementsOf(kind)!, isNow.Place)
                : [StatementColumn.Statements]);
        }

        return fields;
    }

    private List<FieldChange> Fields(LinkKind kind, int old, int now)
    {
        var olds = old >= 0 ? LinkFields.Of(kind, before, old) : null;
        var news = now >= 0 ? LinkFields.Of(kind, after, now) : null;
        List<FieldChange> changes = [];
        for (var index = 0; index < (olds ?? news)!.Count; index++)
        {
            changes.Add(new FieldChange((olds ?? news)![index].Field, olds?[index].Value, news?[index].Value));
        }

        changes.Add(new FieldChange(Sources, Names(before, kind, old), Names(after, kind, now)));
        changes.RemoveAll(change => change.Before == change.After);
        return changes;
    }

    private static string? Names(ReleaseContents release, LinkKind kind, int link) => link < 0
        ? null
        : string.Join(
            ", ",
            Read(release, kind, link).Select(stated => NameOf(release, stated)).Order(StringComparer.Ordinal));

    private static List<StatedBy> Read(ReleaseContents release, LinkKind kind, int link)
    {
        var statements = new List<StatedBy>();
        if (link >= 0)
        {
            release.ReadStatements(kind, link, statements);
        }

        return statements;
    }
}
