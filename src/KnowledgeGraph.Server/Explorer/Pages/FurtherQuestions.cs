using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The findings that tell the leading diseases apart best: those stated of about half of them, and often there.</summary>
internal static class FurtherQuestions
{
    private const int Most = 6;

    // What is stated without a frequency counts as seen in half.
    private const double Unstated = 0.5;

    public static Html Of(Findings findings, ComparisonReply compared)
    {
        var known = findings.Observed.Concat(findings.Excluded).Select(term => term.Curie).ToHashSet();
        var questions = compared.Rows
            .Where(row => !known.Contains(row.Phenotype.Curie))
            .Select(row => (Row: row, Spread: Spread(row)))
            .Where(question => question.Spread > 0)
            .OrderByDescending(question => question.Spread)
            .Take(Most)
            .ToList();
        return Html.If(questions.Count > 0, () => Html.Of($"""
            <section aria-labelledby="next"><h2 id="next">What to ask next</h2>
            <p class="muted">Findings that tell the first {compared.Diseases.Count} apart.</p>
            <ul class="rows plain next">{Html.Each(questions, question => One(findings, compared, question.Row))}</ul></section>
            """));
    }

    private static Html One(Findings findings, ComparisonReply compared, ComparisonRowReply row)
    {
        var shown = compared.Diseases.Where((_, place) => row.Cells[place].Present).Select(disease => disease.Acronym ?? disease.Label);
        var seen = findings with { Observed = [.. findings.Observed, row.Phenotype] };
        var absent = findings with { Excluded = [.. findings.Excluded, row.Phenotype] };
        return Html.Of($"""
            <li><div class="what">{Kind.Link(row.Phenotype, "PHENOTYPE")} <span class="muted">stated of {string.Join(", ", shown)}</span></div>
            <p class="standing"><a class="button" href="{seen.Address}">seen</a><a class="button" href="{absent.Address}">not seen</a></p></li>
            """);
    }

    private static double Spread(ComparisonRowReply row)
    {
        var chances = row.Cells.Select(cell => cell.Present ? cell.Frequency?.Ratio ?? Unstated : 0).ToList();
        var mean = chances.Average();
        return chances.Average(chance => (chance - mean) * (chance - mean));
    }
}
