using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a disease.</summary>
internal sealed class DiseasePage() : RecordPage<DiseaseData>("DISEASE")
{
    // A page of more would be longer than anybody reads, and slow.
    private const int MostFeatures = 200;
    private const string FeaturesAfter = "features-after";
    private const int MostRanked = 80;
    private const string SimilarParameter = "similar";

    protected override string Operation => nameof(DiseasePage);

    protected override async Task<PageAnswer<DiseaseData>> AskAsync(PageVisit request, string id)
    {
        var counts = (await request.AskAsync<DiseaseScopesData>("DiseaseScopes", ("id", id)).ConfigureAwait(false)).Data?.Disease;
        var scopes = FactScopes.Of(request, counts);
        // The more features there are, the longer the ranking takes: a page that waits for it would not be readable at once.
        var isSimilarLater = counts?.Phenotypes.OriginCounts?.Own > MostRanked && request.Text(SimilarParameter) is null;
        var answer = await request.AskAsync<DiseaseData>(
            Operation,
            [("id", id), ("after", request.Text(FeaturesAfter)), ("similar", !isSimilarLater), .. scopes.Variables]).ConfigureAwait(false);
        return answer with
        {
            Data = answer.Data is { } data
                ? data with { Scopes = scopes, FeatureCounts = counts?.Phenotypes.OriginCounts, IsSimilarLater = isSimilarLater }
                : null,
        };
    }

    protected override async Task<Html> WriteAsync(PageVisit request, DiseaseData data, Html notices)
    {
        var (disease, scopes) = (data.Disease!, data.Scopes!);
        var (features, rest) = await FeaturesAsync(request, disease, scopes.Features).ConfigureAwait(false);
        var chips = new SourceChips(disease.Curie, disease.Identifiers);
        var head = new RecordHead(disease.Label, DiseaseLead.Of(disease))
        {
            Acronym = disease.Acronym,
            Description = disease.Definitions is [var preferred, ..] ? preferred.Text : null,
        };
        var table = new Func<string, string, string>((name, scope) => TableLinks.Of(request.Site, name, disease.Curie, scope));
        return Page(request, data, notices, head,
        [
            new Block("genes", "Genes", Genes(disease, chips, table("DiseaseGenesTable", scopes.Genes)))
            {
                Scope = scopes.Genes,
                Count = disease.Genes.TotalCount,
                Fragment = "DiseaseGenes",
                Table = "DiseaseGenesTable",
            },
            new Block("features", "Clinical features", Features(request, data, features, rest, chips))
            {
                Scope = scopes.Features,
                Count = disease.Phenotypes.TotalCount,
                Fragment = "DiseaseFeatures",
                Table = "DiseaseFeaturesTable",
            },
            new Block("occurrence", "Onset, inheritance, prevalence", Occurrence.Of(disease))
            {
                Fragment = "DiseaseFacts",
                Tables = Occurrence.Tables(disease),
            },
            new Block("literature", "Literature", DiseaseLiterature.Of(disease, table("DiseasePapersTable", scopes.Papers)))
            {
                Scope = scopes.Papers,
                Count = disease.Citations.TotalCount,
                Fragment = "DiseaseLiterature",
                Table = "DiseasePapersTable",
            },
            new Block("hierarchy", "Hierarchy", Hierarchy(disease))
            {
                Fragment = "DiseaseHierarchy",
                Tables = [new BlockTable("DiseaseAboveTable", "above"), new BlockTable("DiseaseBelowTable", "below")],
            },
            new Block("similar", "Similar diseases", Similar(data))
            {
                Fragment = "SimilarDiseases",
                Table = "SimilarDiseasesTable",
                Empty = "The release states no phenotypes of this disease itself, so nothing is known to be like it.",
            },
            new Block("names", "Names", NameLists.Synonyms(disease.Synonyms))
            {
                Count = disease.Synonyms.DistinctBy(synonym => synonym.Name).Count(),
                Fragment = "DiseaseNames",
                Table = "DiseaseNamesTable",
            },
            new Block("identifiers", "Identifiers", NameLists.Identifiers(disease.Identifiers))
            {
                Count = disease.Identifiers.DistinctBy(one => one.Curie).Count(),
                Fragment = "DiseaseIdentifiers",
                Table = "DiseaseIdentifiersTable",
            },
            new Block("resources", "Elsewhere", NameLists.Resources(disease.Resources))
            {
                Count = disease.Resources.Count,
                Fragment = "DiseaseResources",
                Table = "DiseaseResourcesTable",
            },
        ]);
    }

    private static async Task<(IReadOnlyList<FeatureEdge<PhenotypeNode>> Shown, PageInfoReply? After)> FeaturesAsync(
        PageVisit request,
        DiseaseReply disease,
        string scope)
    {
        var features = disease.Phenotypes.Edges.ToList();
        var page = disease.Phenotypes.PageInfo;
        while (page is { HasNextPage: true } && features.Count < MostFeatures)
        {
            var more = await request.AskAsync<FeaturesData>(
                "DiseaseFeaturesPage",
                ("id", disease.Curie),
                ("after", page.EndCursor),
                ("features", scope)).ConfigureAwait(false);
            features.AddRange(more.Data!.Disease!.Phenotypes.Edges);
            page = more.Data.Disease.Phenotypes.PageInfo;
        }

        return (features, page);
    }

    private static Html Features(
        PageVisit request,
        DiseaseData data,
        IReadOnlyList<FeatureEdge<PhenotypeNode>> features,
        PageInfoReply? rest,
        SourceChips chips)
    {
        var (disease, scopes) = (data.Disease!, data.Scopes!);
        var isLater = request.Text(FeaturesAfter) is not null;
        var (all, address) = (disease.Phenotypes.TotalCount, PageLinks.Disease(disease.Curie));
        var scope = FamilyScope.Wanted(request)?.ToLowerInvariant();
        var first = Html.If(isLater, () => Html.Of(
            $"""<a href="{PageLinks.With(address, (FamilyScope.Parameter, scope))}#features">The first of them</a> """));
        var next = Html.If(rest is { HasNextPage: true }, () => Html.Of($"""
            <a rel="next" href="{PageLinks.With(address, (FamilyScope.Parameter, scope), (FeaturesAfter, rest!.EndCursor))}#features">The
            next of them</a>
            """));
        // The same above the rows and below them: who reads a part must know that it is one.
        var part = Html.If(features.Count < all, () => Html.Of($"""
            <p class="muted rest-of-list">{(isLater ? Html.Of($"Another {features.Count} of {all}")
                : Html.Of($"The first {features.Count} of {all}"))}; <a href="{TableLinks.Of(request.Site, "DiseaseFeaturesTable",
                disease.Curie, scopes.Features)}">the table has all</a>. {first}{next}</p>
            """));
        var rows = new FeatureList(disease, features, chips).Write();
        return FamilyScope.Switch(disease.Curie, data.FeatureCounts, scopes.Features, rows.IsEmpty ? rows : Html.Of($"{part}{rows}{part}"));
    }

    private static Html Similar(DiseaseData data) => data.IsSimilarLater
        ? SimilarLater(data.Disease!)
        : SimilarDiseases.Of(data.Disease!.Curie, data.Disease.SimilarDiseases);

    // A script follows the link as soon as the page is there; without one, who wants to know follows it.
    private static Html SimilarLater(DiseaseReply disease) => Html.Of($"""
        <p><a data-load href="{PageLinks.With(PageLinks.Disease(disease.Curie), (SimilarParameter, "now"))}#similar">Rank the diseases that
        are most like it</a> <span class="muted">by {disease.Phenotypes.TotalCount} features, which takes a moment</span></p>
        """);

    private static Html Genes(DiseaseReply disease, SourceChips chips, string table)
    {
        var (edges, all) = (disease.Genes.Edges, disease.Genes.TotalCount);
        return Html.If(edges.Count > 0, () => Html.Of($"{GeneRows.Of(edges, GeneCell, chips)}{Rest.InTable(edges.Count, all, table)}"));
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
            {Html.If(above.Count > 0, () => Html.Of($"""<p class="muted">and above: {Html.Join(above.Select(edge =>
                Kind.Link(edge.Node, "DISEASE")), Html.Of($" › "))}</p>"""))}
            {Related.Narrower(disease.Children, disease.Descendants, disease.Curie, "DISEASE")}
            """);
    }
}
