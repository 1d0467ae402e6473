using System.Text.Json;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>Ranked diseases by findings: what each finding does for or against each disease.</summary>
internal static class DiagnosisTable
{
    /// <summary>The table, with the reasons below it.</summary>
    /// <param name="site">The settings that all pages share.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="found">The ranking.</param>
    /// <param name="deniedOf">The findings that sources deny of a disease, by identifier.</param>
    public static Html Of(Site site, Findings findings, DiagnosisReply found, Func<RankedDiseaseReply, IReadOnlyList<string>> deniedOf)
    {
        var (query, table) = QueriesOf(findings);
        return Html.Of($"""
            <section aria-labelledby="ranked">{Report(findings)}
            <header class="block"><h2 id="ranked">The first {Words.Count(found.Results.Count, "disease")} of {found.Candidates}</h2>
            {ToolPage.Links(site, query, ("CSV", TableLinks.Of(site, table)),
                ("Compare", PageLinks.With("/compare", [.. found.Results.Take(4).Select(one =>
                ("id", (string?)one.Disease.Curie))])))}</header>
            <p class="legend muted"><span>{Sign("shown")} stated of the disease</span><span>{Sign("near")} something near to it
            is</span><span>{Sign("against")} speaks against it: sources deny a finding that was seen, or state one that was
            not</span><span>{Sign("blank")} nothing is stated</span></p>
            <div class="scroll" tabindex="0" role="region" aria-label="Diseases by findings"><table class="matrix ranked">
            <thead><tr><th scope="col" class="num aside">Rank</th><th scope="col" class="stays">Disease</th>
            <th scope="col" class="num aside">Posterior</th><th scope="col" class="num aside">Score</th>
            {Html.Each(found.Results[0].Contributions, part => Html.Of($"""<th scope="col" class="term"><span>{Html.If(part.Excluded, () =>
                Html.Of($"not "))}{part.Query.Label}</span></th>"""))}</tr></thead>
            <tbody>{Html.Each(found.Results, one => Row(one, deniedOf(one)))}</tbody></table></div>
            <h3>Why</h3>
            <ol class="reasons">{Html.Each(found.Results, Reason)}</ol></section>
            """);
    }

    /// <summary>The question of the page as GraphQL, and the one that a table is made of.</summary>
    public static (string Query, string Table) QueriesOf(Findings findings)
    {
        var answered = findings.Answered.Count > 0 ? $", answered: {JsonSerializer.Serialize(findings.Answered)}" : string.Empty;
        var arguments = $"observed: {Curies(findings.Observed)}{(findings.Excluded.Count > 0 ? $", excluded: {Curies(findings.Excluded)}"
            : string.Empty)}{answered}, first: 10";
        var query = $"{{\n  rankDiseases({arguments}) {{\n    candidates\n    results {{ rank score posterior pValue disease {{ curie name "
            + $"}} explanation }}\n  }}\n}}";
        var table = $"{{ rankDiseases({arguments}) {{ results {{ rank score posterior pValue disease {{ curie name }} explanation }} }} }}";
        return (query, table);
    }

    private static Html Reason(RankedDiseaseReply one) => Html.Of(
        $"""<li value="{one.Rank}"><strong>{Words.Capital(one.Disease.Label)}.</strong> {one.Explanation}</li>""");

    private static Html Row(RankedDiseaseReply one, IReadOnlyList<string> denied) => Html.Of($"""
        <tr><td class="num aside">{one.Rank}</td><th scope="row" class="stays">
        <a href="{PageLinks.Disease(one.Disease.Curie)}">{one.Disease.Label}</a>
        <span class="muted">{one.Disease.Curie}</span>{Genes(one.Disease)}
        <span class="by brief">{one.Rank}. · {100 * (one.Posterior ?? 0):0.0} % · score {one.Score:0.00}</span></th>
        <td class="num aside">{100 * (one.Posterior ?? 0):0.0} %</td>
        <td class="num aside">{one.Score:0.00}{Html.If(one.PValue is not null, () => Chance(one.PValue ?? 0))}</td>
        {Html.Each(one.Contributions, part => Cell(part, denied))}</tr>
        """);

    // On paper, where the form is not, the findings head the report.
    private static Html Report(Findings findings) => Html.Of($"""
        <div class="report"><p><strong>Seen:</strong> {Named(findings.Observed)}</p>
        {Html.If(findings.Excluded.Count > 0, () => NotSeen(findings.Excluded))}</div>
        """);

    private static Html Chance(double pValue) => Html.Of($"""<span class="muted by">p {pValue:0.000}</span>""");

    private static Html NotSeen(IReadOnlyList<RecordRef> terms) =>
        Html.Of($"<p><strong>Looked for and not seen:</strong> {Named(terms)}</p>");

    private static string Named(IReadOnlyList<RecordRef> terms) => string.Join("; ", terms.Select(term => $"{term.Label} ({term.Curie})"));

    private static Html Genes(NamedDisease disease)
    {
        var genes = disease.Genes?.Edges.Where(edge => !edge.Negated).ToList() ?? [];
        return Html.If(genes.Count > 0, () => Html.Of($"""
            <span class="by">{Html.Join(genes.Select(edge => Kind.Link(edge.Node)),
                Html.Of($", "))}{Html.If(disease.Genes!.TotalCount > genes.Count, () => Html.Of($" …"))}</span>
            """));
    }

    private static Html Cell(ContributionReply part, IReadOnlyList<string> denied)
    {
        var (sign, words) = Told(part, denied);
        return Html.Of(
            $"""<td class="sign" title="{words}, {part.Score:+0.00;-0.00;0}">{Sign(sign)}<span class="hidden">{words}</span></td>""");
    }

    // A finding that sources say nothing of lowers the score a little as well, and yet nothing speaks against the disease.
    private static (string Sign, string Words) Told(ContributionReply part, IReadOnlyList<string> denied) => part switch
    {
        { Excluded: true, Matched: { } shown } => ("against", $"{shown.Label} is stated of it"),
        { Excluded: true } => ("blank", "nothing is stated"),
        { Matched: { } same } when same.Curie == part.Query.Curie => ("shown", "stated"),
        _ when denied.Contains(part.Query.Curie) => ("against", "sources deny it"),
        // The phenotype that a disease is ranked by may have nothing in common with the finding but that both are abnormal.
        { Matched: { } near, CommonAncestor: { } shared } when shared.TellsSomething || shared.Curie == part.Query.Curie =>
            ("near", $"near: {near.Label}"),
        _ => ("blank", "nothing is stated"),
    };

    private static Html Sign(string sign) =>
        Html.Of($"""<svg class="sign s-{sign}" viewBox="0 0 14 14" aria-hidden="true">{Shape(sign)}</svg>""");

    private static Html Shape(string sign) => sign switch
    {
        "shown" => Html.Of($"""<circle cx="7" cy="7" r="6"/>"""),
        "near" => Html.Of($"""<circle class="ring" cx="7" cy="7" r="5"/><path d="M7 2a5 5 0 0 1 0 10z"/>"""),
        "against" => Html.Of($"""<path class="cross" d="M3 3l8 8M11 3l-8 8"/>"""),
        _ => Html.Of($"""<circle cx="7" cy="7" r="1.2"/>"""),
    };

    private static string Curies(IReadOnlyList<RecordRef> terms) => JsonSerializer.Serialize(terms.Select(term => term.Curie));
}
