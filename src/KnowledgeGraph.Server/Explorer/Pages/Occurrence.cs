using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>When a disease begins, how it is inherited and how common it is, by every source.</summary>
internal static class Occurrence
{
    private static readonly Dictionary<string, PaperRef> _none = [];

    public static Html Of(DiseaseReply disease) => Html.Of($"""
        {Html.If(disease.Onset.Count > 0, () => Html.Of($"""<h3>Onset</h3><ul class="rows plain">{Onsets(disease)}</ul>"""))}
        {Html.If(disease.Inheritance.Count > 0, () => Html.Of($"""<h3>Inheritance</h3><ul class="rows plain">{Modes(disease)}</ul>"""))}
        {Html.If(disease.Prevalence.Count > 0, () => Html.Of($"""<h3>Prevalence</h3><ul class="rows plain">{Html.Each(disease.Prevalence,
            Prevalence)}</ul>"""))}
        """) is var all && disease.Onset.Count + disease.Inheritance.Count + disease.Prevalence.Count > 0 ? all : Html.Empty;

    /// <summary>The lists that there are, as tables.</summary>
    public static IReadOnlyList<BlockTable> Tables(DiseaseReply disease) =>
    [
        .. disease.Onset.Count > 0 ? [new BlockTable("DiseaseOnsetTable", "onset")] : Array.Empty<BlockTable>(),
        .. disease.Inheritance.Count > 0 ? [new BlockTable("DiseaseInheritanceTable", "inheritance")] : Array.Empty<BlockTable>(),
        .. disease.Prevalence.Count > 0 ? [new BlockTable("DiseasePrevalenceTable", "prevalence")] : Array.Empty<BlockTable>(),
    ];

    // Each age and each mode once, however many say so.
    private static Html Onsets(DiseaseReply disease) => Html.Each(
        disease.Onset.GroupBy(onset => (Name: onset.Term?.Curie ?? onset.Age, onset.Frequency)),
        group => Grouped(
            group.First().Term is { } term
                ? Kind.Link(term, "PHENOTYPE")
                : Html.If(group.First().Age, age => Html.Of($"{Words.Of(age)}")),
            group.Key.Frequency,
            disease,
            group.Select(onset => (onset.Source, onset.References, onset.StatedOf))));

    private static Html Modes(DiseaseReply disease) => Html.Each(
        disease.Inheritance.GroupBy(one => one.Mode.Curie),
        group => Grouped(
            Kind.Link(group.First().Mode, "PHENOTYPE"),
            null,
            disease,
            group.Select(one => (one.Source, one.References, StatedOf: (string?)null))));

    private static Html Grouped(
        Html what,
        string? figure,
        DiseaseReply disease,
        IEnumerable<(SourceRef Source, IReadOnlyList<string> References, string? StatedOf)> sources) => Html.Of($"""
        <li><div class="what">{what}</div><p class="standing">{figure}</p>
          <div class="rest">{new SourceChips(disease.Curie, disease.Identifiers).Of([.. sources.Select(one => new StatementReply
        {
            Source = one.Source,
            References = one.References,
            Citations = [],
            StatedOf = one.StatedOf,
        })])}</div></li>
        """);

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
        <li><div class="what">{what}</div><p class="standing">{figure}</p><p class="rest">{source.Name} <span
        class="muted">{Html.Join(references.Select(one => ReferenceLinks.Of(one, _none)), Html.Of($", "))}</span></p></li>
        """);
}
