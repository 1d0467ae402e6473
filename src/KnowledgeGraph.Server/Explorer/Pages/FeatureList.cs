using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// The phenotypes of a disease: by organ system what is seen, then what belongs to no system, then what is known to be absent.
/// </summary>
internal sealed class FeatureList(DiseaseReply disease, IReadOnlyList<FeatureEdge<PhenotypeNode>> edges, SourceChips chips)
{
    private readonly ILookup<string, FeatureEdge<PhenotypeNode>> _seen = edges.Where(edge => !edge.Negated)
        .ToLookup(edge => edge.Node.Curie);

    // The other disease of the family that all are stated of, which is then said once.
    private readonly OriginReply? _owner =
        edges is [{ Origin: { Distance: > 0 } first }, ..] && edges.All(edge => edge.Origin?.Disease.Curie == first.Disease.Curie)
            ? first
            : null;

    public Html Write()
    {
        // Features that are told in full come first, mentions of them last.
        var systems = Html.Each(disease.ClinicalFeatures.OrderBy(system => Primary(system).Count == 0), System);
        var inSystems = disease.ClinicalFeatures.SelectMany(system => system.Features).Select(feature => feature.Phenotype.Curie)
            .ToHashSet();
        var others = edges.Where(edge => !edge.Negated && !inSystems.Contains(edge.Node.Curie)).ToList();
        var absent = edges.Where(edge => edge.Negated).ToList();
        return Html.Join(
            [
                Html.If(_owner, owner => Html.Of($"""<p class="whose">All of these are stated of {Owner(owner)}.</p>""")),
                systems,
                Group("other-features", "Course and other annotations", others, Html.Empty),
                Group(
                    "absent",
                    "Looked for and absent",
                    absent,
                    Html.Of($"""<p class="muted">The sources say that the disease does not show these.</p>""")),
            ],
            Html.Empty);
    }

    // A feature of several systems is told in full where it counts, and named in the others.
    private Html System(BodySystemReply system)
    {
        var primary = Primary(system);
        var elsewhere = system.Features.Where(feature => !feature.Primary).SelectMany(feature => _seen[feature.Phenotype.Curie])
            .DistinctBy(edge => edge.Node.Curie)
            .ToList();
        var also = Html.If(elsewhere.Count > 0, () => Html.Of($"""
            <p class="also">Told under another system: {Html.Join(elsewhere.Select(edge =>
                Html.Of($"""<a href="#{edge.Node.Curie}">{edge.Node.Label}</a>""")), Html.Of($", "))}</p>
            """));
        return Html.Of($"""
            <div class="system"><h3><a href="{PageLinks.Phenotype(system.BodySystem.Curie)}">{NameOf(system.BodySystem)}</a> <span
            class="n">{system.Count}</span></h3>
            {Html.If(primary.Count > 0, () => Html.Of($"""<ul class="rows features">{Html.Each(primary, Row)}</ul>"""))}{also}</div>
            """);
    }

    private List<FeatureEdge<PhenotypeNode>> Primary(BodySystemReply system) =>
        [.. system.Features.Where(feature => feature.Primary).SelectMany(feature => _seen[feature.Phenotype.Curie])];

    private Html Group(
        string id,
        string title,
        List<FeatureEdge<PhenotypeNode>> features,
        Html note) => Html.If(features.Count > 0, () => Html.Of($"""
        <div class="system" id="{id}"><h3>{title} <span class="n">{features.Count}</span></h3>{note}
          <ul class="rows features">{Html.Each(features, Row)}</ul></div>
        """));

    private Html Row(FeatureEdge<PhenotypeNode> edge) => Html.Of($"""
        <li id="{edge.Node.Curie}"><div class="what">{Html.If(edge.Negated, () => Html.Of($"""<strong class="not">NOT</strong> """))}<a
        href="{PageLinks.Phenotype(edge.Node.Curie)}">{edge.Node.Label}</a>
        <span class="muted">{string.Join(" · ", new[] { edge.Node.Curie, edge.Node.SemanticType,
            edge.Node.ConceptId }.OfType<string>())}</span>
        {Html.If(_owner is null, () => Html.If(edge.Origin, Whose))}
        {Html.If(edge.Node.Definition, definition => Html.Of($"""<p class="def">{definition.Text}</p>"""))}</div>
        {(edge.Negated ? Html.Of($"""<p class="freq none">absent</p>""") : FrequencyBar.Of(edge.Frequency ?? edge.Origin?.Frequency))}
        <div class="rest">{EdgeDetails.Of(edge.Onset, edge.Sex, edge.Modifiers)}{(edge.Origin is { Distance: > 0 } origin
            ? new SourceChips(origin.Disease.Curie, null) : chips).Of(edge.Sources)}</div></li>
        """);

    // A fact about another disease of the family need not hold for this one.
    private static Html Whose(OriginReply origin) => Html.If(origin.Distance > 0, () => Html.Of($"""
        <p class="whose">stated of {Owner(origin)}</p>
        """));

    private static Html Owner(OriginReply origin) =>
        Html.Of($"""{(origin.Relation == "WIDER" ? "the wider disease" : "the subtype")} {Kind.Link(origin.Disease, "DISEASE")}""");

    private static string NameOf(RecordRef system) =>
        Words.Capital(system.Label.StartsWith("Abnormality of the ", StringComparison.Ordinal)
            ? system.Label["Abnormality of the ".Length..]

            : system.Label.StartsWith("Abnormality of ", StringComparison.Ordinal) ? system.Label["Abnormality of ".Length..]
            : system.Label);
}
