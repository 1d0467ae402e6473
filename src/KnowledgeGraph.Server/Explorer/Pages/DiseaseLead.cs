using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The lead of a disease's page: its definition, and the facts at a glance.</summary>
internal static class DiseaseLead
{
    private const int MostNamed = 6;

    public static Html Of(DiseaseReply disease) => Html.Of($"""
        {Definitions(disease.Definitions)}
        {FactList.Of(
            ("Also called", Named(disease.Synonyms.Where(synonym => synonym.Scope == "EXACT").Select(synonym =>
            Html.Of($"{synonym.Name}")), "; ")),
            ("Semantic type", FactList.Text(disease.SemanticType)),
            ("Gene (location)", Named(disease.Genes.Edges.Where(edge => edge is
            { Negated: false, Origin: null or { Distance: 0 } }).Select(edge => Gene(edge.Node)), ", ")),
            ("Inheritance", Named(disease.Inheritance.Select(one => one.Mode).DistinctBy(mode => mode.Curie).Select(mode => Kind.Link(mode,
            "PHENOTYPE")), ", ")),
            ("Onset", Named(disease.Onset.Select(Age).DistinctBy(age => age.ToString()), ", ")),
            ("Monarch Initiative", FactList.Id(Prefixed(disease, "MONDO"), disease.Url)),
            ("OMIM®", FactList.Id(disease.OmimId, UrlOf(disease, $"OMIM:{disease.OmimId}"))),
            ("Orphanet", FactList.Id(disease.OrphanetId, UrlOf(disease, disease.OrphanetId))),
            ("MedGen UID", FactList.Id(disease.MedgenUid, UrlOf(disease, $"MedGen:{disease.MedgenUid}"))),
            ("Concept ID", FactList.Id(disease.ConceptId, UrlOf(disease, $"UMLS:{disease.ConceptId}"))))}
        """);

    private static Html Definitions(IReadOnlyList<DefinitionReply> definitions) => Html.Of($"""
        {Html.Each(definitions.Take(1), Definition)}{Html.If(definitions.Count > 1, () => Html.Of($"""
        <details class="more"><summary>{Words.Count(definitions.Count - 1, "other definition")}</summary>{Html.Each(definitions.Skip(1),
            Definition)}</details>
        """))}
        """);

    private static Html Definition(DefinitionReply definition) =>
        Html.Of($"""
        <p class="definition">{definition.Text} <span class="muted">[from {definition.Source}]</span> {FactOwner.Of(definition.Origin)}</p>
        """);

    private static Html Gene(GeneRef gene) => Html.Of($"""{Kind.Link(gene)}{Html.If(gene.Location, band => Html.Of($" ({band})"))}""");

    private static Html Age(OnsetReply onset) =>
        onset.Term is { } term ? Kind.Link(term, "PHENOTYPE") : Html.If(onset.Age, age => Html.Of($"{Words.Of(age)}"));

    private static Html Named(IEnumerable<Html> names, string between)
    {
        var all = names.ToList();
        var more = all.Count > MostNamed ? Html.Of($""" <span class="muted">and {all.Count - MostNamed} more</span>""") : Html.Empty;
        return all.Count == 0 ? Html.Empty : Html.Of($"{Html.Join(all.Take(MostNamed), Html.Of($"{between}"))}{more}");
    }

    private static string? Prefixed(DiseaseReply disease, string prefix) =>
        disease.Curie.StartsWith(prefix + ":", StringComparison.Ordinal) ? disease.Curie : null;

    private static string? UrlOf(DiseaseReply disease, string? curie) => disease.Identifiers.FirstOrDefault(one => one.Curie == curie)?.Url;
}
