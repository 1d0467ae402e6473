using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// The questions to ask next: the findings whose answer tells the leading diseases apart, with the leaders after each answer.
/// </summary>
internal static class FurtherQuestions
{
    public static Html Of(Findings findings, IReadOnlyList<QuestionReply> questions) => Html.If(questions.Count > 0, () => Html.Of($"""
        <section aria-labelledby="next"><h2 id="next">What to ask next</h2>
        <p class="muted">Findings whose answer, yes or no, tells most of which disease it is.</p>
        <ul class="rows plain next">{Html.Each(questions, question => One(findings, question))}</ul></section>
        """));

    private static Html One(Findings findings, QuestionReply question)
    {
        var seen = findings with { Observed = [.. findings.Observed, question.Phenotype] };
        var absent = findings with
        {
            Excluded = [.. findings.Excluded, question.Phenotype],
            Answered = [.. findings.Answered, question
            .Phenotype
            .Curie]
        };
        return Html.Of($"""
            <li><div class="what">{Kind.Link(question.Phenotype, "PHENOTYPE")} <span class="muted">seen in {100 * question.Chance:0} % by
            what is known; if so, {Leader(question.IfYes)} leads, else {Leader(question.IfNo)}</span></div>
            <p class="standing"><a class="button" href="{seen.Address}">seen</a><a class="button" href="{absent.Address}">not
            seen</a></p></li>
            """);
    }

    private static string Leader(IReadOnlyList<LeaderReply> leaders) => leaders is [var first, ..]
        ? FormattableString.Invariant($"{first.Disease.Acronym ?? first.Disease.Label} ({100 * (first.Posterior ?? 0):0} %)")
        : "none";
}
