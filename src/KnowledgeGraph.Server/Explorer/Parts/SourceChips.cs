using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The sources of a fact: a chip for each source, which opens to its statements.</summary>
/// <param name="identifiers">Other identifiers of the record whose page it is, by which is known whose fact a statement is; null where they
/// are not known.</param>
/// <param name="curie">The record's own.</param>
internal sealed class SourceChips(string curie, IReadOnlyList<IdentifierReply>? identifiers)
{
    private readonly Dictionary<string, string>? _predicates = identifiers?
        .Where(identifier => !identifier.IsRetired).GroupBy(identifier => identifier.Curie)
        .ToDictionary(group => group.Key, group => group.Any(one => one.Predicate == "EXACT") ? "EXACT" : group.First().Predicate);

    public Html Of(IReadOnlyList<StatementReply> statements) => Html.Of($"""
        <div class="chips">{Html.Each(statements.GroupBy(statement => statement.Source.Name), group => Chip(group.Key, [.. group]))}</div>
        """);

    private Html Chip(string source, List<StatementReply> statements) => Html.Of($"""
        <details class="chip"><summary>{source}{Html.If(statements.Count > 1, () =>
            Html.Of($""" <span class="n">{statements.Count}</span>"""))}</summary>
        <ul class="statements" tabindex="0" aria-label="What {source} states">{Html.Each(statements, Statement)}</ul></details>
        """);

    private Html Statement(StatementReply statement) => Html.Of($"""
        <li>{Told(statement)}{References(statement)}{Html.If(statement.Source.Version, version =>
            Html.Of($""" <span class="muted">version {version}</span>"""))}</li>
        """);

    private Html Told(StatementReply statement) =>
        Html.Join(Words(statement), Html.Of($"; ")) is var told && told.IsEmpty && statement.References.Count == 0
            ? Html.Of($"stated without evidence or reference")
            : told;

    private IEnumerable<Html> Words(StatementReply statement) =>
    [
        Html.If(statement.Association, word => Html.Of($"{Markup.Words.Of(word)}")),
        Html.If(statement.Validity, word => Html.Of($"validity {Markup.Words.Of(word).ToLowerInvariant()}")),
        Html.If(statement.ModeOfInheritance, mode => Html.Of($"{Kind.Link(mode, "PHENOTYPE")}")),
        Html.If(statement.Frequency, text => Html.Of($"frequency {text}")),
        Html.If(statement.Onset, onset => Html.Of($"onset {Kind.Link(onset, "PHENOTYPE")}")),
        Html.If(statement.Sex, sex => Html.Of($"{sex.ToLowerInvariant()} only")),
        Html.Each(statement.Modifiers, modifier => Kind.Link(modifier, "PHENOTYPE")),
        Html.If(statement.Evidence, text => Html.Of($"evidence {text}")),
        Html.If(statement.DiseaseName, name => Html.Of($"of “{name}”")),
        Html.If(statement.StatedOf, Whose),
        Html.If(statement.AssertedBy, who => Html.Of($"by {who}")),
        Html.If(statement.AssertedOn, day => Html.Of($"{Markup.Words.Day(day)}")),
    ];

    // The disease's own facts need no note.
    private Html Whose(string statedOf) => statedOf == curie
        ? Html.Empty
        : _predicates is null ? Html.Of($"stated of {statedOf}") : _predicates.GetValueOrDefault(statedOf) switch
        {
            "EXACT" => Html.Of($"stated of {statedOf}"),
            "BROAD" => Html.Of($"""<strong>stated of something wider</strong>, {statedOf}"""),
            "NARROW" => Html.Of($"""<strong>stated of something narrower</strong>, {statedOf}"""),
            null => Html.Of($"""<strong>stated of another record</strong>, {statedOf}"""),
            _ => Html.Of($"""<strong>stated of something related</strong>, {statedOf}"""),
        };

    private static Html References(StatementReply statement)
    {
        var papers = statement.Citations.ToDictionary(paper => $"PMID:{paper.Pmid}");
        return Html.If(statement.References.Count > 0, () => Html.Of($"""
            <ul class="refs">{Html.Each(statement.References, reference =>
                Html.Of($"<li>{ReferenceLinks.Of(reference, papers)}</li>"))}</ul>
            """));
    }
}
