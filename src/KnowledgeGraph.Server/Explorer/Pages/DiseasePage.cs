using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a disease.</summary>
internal sealed class DiseasePage() : RecordPage<DiseaseData>("DISEASE")
{
    // No disease has as many; a page without an end would be no page.
    private const int MostFeatures = 1_000;

    protected override string Operation => nameof(DiseasePage);

    protected override async Task<PageAnswer<DiseaseData>> AskAsync(PageVisit request, string id)
    {
        var wanted = FamilyScope.Wanted(request);
        var answer = await request.AskAsync<DiseaseData>(Operation, ("id", id), ("from", wanted ?? FamilyScope.Own)).ConfigureAwait(false);
        // Where no source describes the disease itself, the family's features are more than nothing; they are marked as such.
        return wanted is null && FamilyScope.Instead(answer.Data?.Disease?.Phenotypes) is { } scope
            ? await request.AskAsync<DiseaseData>(Operation, ("id", id), ("from", scope)).ConfigureAwait(false)
            : answer;
    }

    protected override async Task<Html> WriteAsync(PageVisit request, DiseaseData data, Html notices)
    {
        var disease = data.Disease!;
        var scope = FamilyScope.Shown(request, disease.Phenotypes);
        var features = await FeaturesAsync(request, disease, scope).ConfigureAwait(false);
        var chips = new SourceChips(disease.Curie, disease.Identifiers);
        var head = new RecordHead(disease.Label, DiseaseLead.Of(disease))
        {
            Acronym = disease.Acronym,
            Description = disease.Definitions is [var preferred, ..] ? preferred.Text : null,
        };
        return Page(request, data, notices, head,
        [
            new Block("genes", "Genes", GeneRows.Of(disease.Genes.Edges, GeneCell, chips))
            {
                Count = disease.Genes.TotalCount,
                Fragment = "DiseaseGenes",
                Table = "DiseaseGenesTable",
            },
            new Block(
                "features",
                "Clinical features",
                FamilyScope.Switch(disease, scope, new FeatureList(disease, features, chips).Write())) { Scope = scope, Count = disease.Phenotypes.TotalCount, Fragment = "DiseaseFeatures", Table = "DiseaseFeaturesTable" },
            new Block("occurrence", "Onset, inheritance, prevalence", Occurrence.Of(disease)) { Fragment = "DiseaseFacts" },
            new Block("literature", "Literature", DiseaseLiterature.Of(disease))
            {
                Count = disease.Citations.TotalCount,
                Fragment = "DiseaseLiterature",
                Table = "DiseasePapersTable",
            },
            new Block("hierarchy", "Hierarchy", Hierarchy(disease)) { Fragment = "DiseaseHierarchy" },
            new Block("similar", "Similar diseases", Similar(disease))
            {
                Fragment = "SimilarDiseases",
                Empty = "No other disease is alike: the release states no phenotypes of this one.",
            },
            new Block("names", "Names", NameLists.Synonyms(disease.Synonyms))
            {
                Count = disease.Synonyms.DistinctBy(synonym => synonym.Name).Count(),
                Fragment = "DiseaseSummary",
            },
            new Block("identifiers", "Identifiers", NameLists.Identifiers(disease.Identifiers))
            {
                Count = disease.Identifiers.DistinctBy(one => one.Curie).Count(),
                Fragment = "DiseaseSummary",
            },
            new Block("resources", "Elsewhere", NameLists.Resources(disease.Resources))
            {
                Count = disease.Resources.Count,
                Fragment = "DiseaseSummary",
            },
        ]);
    }

    private static async Task<IReadOnlyList<FeatureEdge<PhenotypeNode>>> FeaturesAsync(
        PageVisit request,
        DiseaseReply disease,
        string scope)
    {
        var features = disease.Phenotypes.Edges.ToList();
        for (var page = disease.Phenotypes.PageInfo; page is { HasNextPage: true } && features.Count < MostFeatures;)
        {
            var more = await request.AskAsync<FeaturesData>(
                "DiseaseFeaturesPage",
                ("id", disease.Curie),
                ("after", page.EndCursor),
                ("from", scope)).ConfigureAwait(false);
            features.AddRange(more.Data!.Disease!.Phenotypes.Edges);
            page = more.Data.Disease.Phenotypes.PageInfo;
        }

        return features;
    }

    private static Html GeneCell(GeneRef gene) => Html.Of($"""
        {Kind.Mark("GENE")}{Kind.Link(gene)}{Html.If(gene.Location, band => Html.Of($""" <span class="band">({band})</span>"""))}
        <span class="muted">{gene.Name} · {gene.Curie}</span>
        """);

    private static Html Hierarchy(DiseaseReply disease)
    {
        var above = disease.Ancestors.Edges.Where(edge => edge.Depth > 1).ToList();
        return Html.Of($"""
            {Related.Wider(disease.Parents, "DISEASE")}
            {Html.If(above.Count > 0, () => Html.Of($"""<p class="muted">and above: {Html.Join(above.Select(edge => Kind.Link(edge.Node, "DISEASE")), Html.Of($" › "))}</p>"""))}
            {Related.Narrower(disease.Children, disease.Descendants.TotalCount, "DISEASE")}
            """);
    }

    private static Html Similar(DiseaseReply disease) => disease.SimilarDiseases is not { Results.Count: > 0 } similar
        ? Html.Empty
        : Html.Of($"""
            <ol class="rows similar">{Html.Each(similar.Results, one => Html.Of($"""
            <li><div class="what">{Kind.Mark("DISEASE")}{Kind.Link(one.Disease, "DISEASE")} <span class="muted">{one.Disease.Curie}</span></div>
            <p class="score" title="{Words.Of(similar.Measure)}">{one.Score:0.00}</p>
            <div class="rest"><p class="muted">{Reason(one)}</p><a href="{PageLinks.With("/compare", ("id", disease.Curie))}&amp;id={one.Disease.Curie}">Compare</a></div></li>
            """))}</ol>
            """);

    private static Html Reason(RankedReply one)
    {
        var shared = one.Contributions.Where(part => part.Score > 0 && part.Matched is not null).OrderByDescending(part => part.Score)
            .Take(4)
            .ToList();
        return shared.Count == 0
            ? Html.Empty
            : Html.Of($"Because of {Html.Join(shared.Select(part => Html.Of($"{part.Query.Label}")), Html.Of($", "))}");
    }
}
