using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>When a disease begins, how it is inherited and how common it is, by every source.</summary>
internal static class Occurrence
{
    private static readonly Dictionary<string, PaperRef> _none = [];

    public static Html Of(DiseaseReply disease) => Html.Of($"""
        {Html.If(disease.Onset.Count > 0, () => Html.Of($"""<h3>Onset</h3><ul class="rows plain">{Html.Each(disease.Onset, Onset)}</ul>"""))}
        {Html.If(disease.Inheritance.Count > 0, () => Html.Of($"""<h3>Inheritance</h3><ul class="rows plain">{Html.Each(disease.Inheritance, Inheritance)}</ul>"""))}
        {Html.If(disease.Prevalence.Count > 0, () => Html.Of($"""<h3>Prevalence</h3><ul class="rows plain">{Html.Each(disease.Prevalence, Prevalence)}</ul>"""))}
        """) is var all && disease.Onset.Count + disease.Inheritance.Count + disease.Prevalence.Count > 0 ? all : Html.Empty;

    private static Html Onset(OnsetReply onset) => Row(
        onset.Term is { } term
            ? Kind.Link(term, "PHENOTYPE")
            : Html.If(onset.Age, age => Html.Of($"{Words.Of(age)}")), onset.Frequency, onset.Source, onset.References);

    private static Html Inheritance(InheritanceReply inheritance) =>
        Row(Kind.Link(inheritance.Mode, "PHENOTYPE"), null, inheritance.Source, inheritance.References);

    private static Html Prevalence(PrevalenceReply figure) => Row(
        Html.Of($"{Words.Of(figure.Type)}{Html.If(figure.Geographic, place => Html.Of($", {place}"))}"),
        string.Join(" · ", Figures(figure)),
        figure.Source,
        figure.References);

    private static IEnumerable<string> Figures(PrevalenceReply figure)
    {
        if (figure.Class is { } given)
        {
            yield return given;
        }

        if (figure.Per100000 is { } rate)
        {
            yield return FormattableString.Invariant($"{rate:0.####} of 100 000");
        }

        if (figure.Count is { } count)
        {
            yield return FormattableString.Invariant($"{count:N0}");
        }

        if (!figure.IsValidated)
        {
            yield return "not validated";
        }
    }

    private static Html Row(Html what, string? figure, SourceRef source, IReadOnlyList<string> references) => Html.Of($"""
        <li><div class="what">{what}</div><p class="standing">{figure}</p><p class="rest">{source.Name} <span class="muted">{Html.Join(references.Select(one => ReferenceLinks.Of(one, _none)), Html.Of($", "))}</span></p></li>
        """);
}
