using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The differences between two releases, as tables.</summary>
internal static class ChangeTables
{
    public static Html Of(ReleaseDiffReply diff)
    {
        var (from, to) = (diff.From, diff.To);
        return Html.Of($"""
            <section class="changes"><h2>From {Told(from)} to {Told(to)}</h2>
            {Html.If(diff.RecordCounts.Count + diff.LinkCounts.Count == 0, () =>
                Html.Of($"""<p class="empty">Nothing that is compared has changed.</p>"""))}
            {Html.If(diff.LinkCounts.Count + diff.RecordCounts.Count > 0, () => Counts([.. diff.RecordCounts, .. diff.LinkCounts]))}
            {Html.If(diff.Records.Nodes.Count > 0, () => Records(diff.Records))}
            {Html.If(diff.Links.Nodes.Count > 0, () => Links(diff.Links))}
            </section>
            """);
    }

    private static string Told(ReleaseReply? release) =>
        release is null ? "a release that is gone" : $"release {release.Id} of {Words.Day(release.CreatedAt)}";

    private static Html Counts(IReadOnlyList<ChangeCountReply> counts) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Counts"><table><thead><tr><th scope="col">Kind</th>
          <th scope="col">Change</th><th scope="col">Source</th><th scope="col" class="num">How many</th></tr></thead>
        <tbody>{Html.Each(counts, count => Html.Of($"""
            <tr><th scope="row">{(count.Type is { } type ? Word(type) : LinkWords.Between(count.Kind!))}</th><td>{Word(count.Change)}</td>
            <td>{count.Source ?? "all"}</td><td class="num">{count.Count}</td></tr>
            """))}</tbody></table></div>
        """);

    private static Html Records(ChangeList<RecordChangeReply> records) => Html.Of($"""
        <h3>{Words.Count(records.TotalCount, "record")}{First(records.Nodes.Count, records.TotalCount)}</h3>
        <ul class="rows">{Html.Each(records.Nodes, one => Html.Of($"""
        <li>{Kind.Mark(one.Type)}<a href="{PageLinks.Record(one.Type, one.Curie)}">{one.Label}</a> <span class="muted">{one.Curie}</span>
        {Word(one.Change)}{Html.If(one.Into.Count > 0, () => Html.Of($" into {string.Join(", ", one.Into)}"))} {Fields(one.Fields)} <span
        class="muted">{string.Join(", ", one.Sources)}</span></li>
        """))}</ul>
        """);

    private static Html Links(ChangeList<LinkChangeReply> links) => Html.Of($"""
        <h3>{Words.Count(links.TotalCount, "link")}{First(links.Nodes.Count, links.TotalCount)}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label="Links"><table><thead><tr><th scope="col">Link</th>
          <th scope="col">Change</th><th scope="col">Values</th><th scope="col">Sources</th></tr></thead>
        <tbody>{Html.Each(links.Nodes, one => Html.Of($"""
        <tr><th scope="row">{End(one.Kind, isFrom: true, one.From, one.FromLabel)} –
        {End(one.Kind, isFrom: false, one.To,
            one.ToLabel)}</th><td>{Word(one.Change)}</td><td>{Fields(one.Fields)}</td><td>{string.Join(", ", one.Sources
            .Select(Source))}</td></tr>
        """))}</tbody></table></div>
        """);

    private static string Source(SourceChangeReply source) =>
        $"{source.Source} {Word(source.Change)}{(source.Fields.Count > 0 ? $" ({string.Join(", ", source.Fields.Select(LinkWords.Field))})"
            : string.Empty)}";

    private static Html End(string kind, bool isFrom, string curie, string label)
    {
        var words = kind.Split('_');
        // The wider end of a link in a hierarchy is of the same kind.
        var type = isFrom || words[1] == "PARENT" ? words[0] : words[1];
        return Html.Of($"""<a href="{PageLinks.Record(type, curie)}">{label}</a> <span class="muted">{curie}</span>""");
    }

    private static Html Fields(IReadOnlyList<FieldChangeReply> fields) => Html.Join(
        fields.Select(field => Html.Of($"""<span class="fact">{Change(field)}</span>""")), Html.Of($"; "));

    private static string Change(FieldChangeReply field)
    {
        var (name, before, after) = (
            LinkWords.Field(field.Field),
            LinkWords.Value(field.Field, field.Before),
            LinkWords.Value(field.Field, field.After));
        return string.IsNullOrEmpty(field.Before) ? $"{name}: {after}" : $"{name}: {before} before, {after} now";
    }

    private static string First(int shown, int all) => shown < all ? FormattableString.Invariant($", the first {shown}") : string.Empty;

    private static string Word(string value) => Words.Of(value).ToLowerInvariant();
}
