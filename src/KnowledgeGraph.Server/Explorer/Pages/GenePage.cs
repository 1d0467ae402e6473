using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a gene.</summary>
internal sealed class GenePage() : RecordPage<GeneData>("GENE")
{
    private const string Others = "Course, inheritance and other annotations";

    protected override string Operation => nameof(GenePage);

    protected override Task<Html> WriteAsync(PageVisit request, GeneData data, Html notices)
    {
        var gene = data.Gene!;
        var chips = new SourceChips(gene.Curie, gene.Identifiers);
        var table = new Func<string, string>(name => TableLinks.Of(request.Site, name, gene.Curie, FamilyScope.Own));
        var head = new RecordHead(gene.Label, Lead(gene))
        {
            Description = $"{gene.Name}: diseases, phenotypes and papers of the gene {gene.Label}.",
        };
        return Task.FromResult(Page(request, data, notices, head,
        [
            new Block("diseases", "Diseases", Diseases(gene, chips, table("GeneDiseasesTable")))
            {
                Count = gene.Diseases.TotalCount,
                Fragment = "GeneDiseases",
                Table = "GeneDiseasesTable",
            },
            new Block("phenotypes", "Phenotypes of its diseases", Phenotypes(gene, table("GenePhenotypesTable")))
            {
                Count = gene.Phenotypes.TotalCount,
                Fragment = "GenePhenotypes",
                Table = "GenePhenotypesTable",
            },
            new Block("literature", "Literature", Papers(gene, table("GenePapersTable")))
            {
                Count = gene.Citations.TotalCount,
                Fragment = "GeneLiterature",
                Table = "GenePapersTable",
            },
            new Block("names", "Names", NameLists.Synonyms(gene.Synonyms))
            {
                Count = gene.Synonyms.DistinctBy(synonym => synonym.Name).Count(),
                Fragment = "GeneNames",
                Table = "GeneNamesTable",
            },
            new Block("identifiers", "Identifiers", NameLists.Identifiers(gene.Identifiers))
            {
                Count = gene.Identifiers.DistinctBy(one => one.Curie).Count(),
                Fragment = "GeneIdentifiers",
                Table = "GeneIdentifiersTable",
            },
            new Block("resources", "Elsewhere", NameLists.Resources(gene.Resources))
            {
                Count = gene.Resources.Count,
                Fragment = "GeneResources",
                Table = "GeneResourcesTable",
            },
        ]));
    }

    private static Html Lead(GeneReply gene) => Html.Of($"""
        {Html.If(gene.Name, name => Html.Of($"""<p class="definition">{Words.Capital(name)}</p>"""))}
        {FactList.Of(
            ("Location", FactList.Text(gene.Location)),
            ("Chromosome", FactList.Text(gene.Chromosome)),
            ("Kind of gene", FactList.Text(gene.GeneType)),
            ("NCBI Gene", FactList.Id(gene.Curie, gene.Url)),
            ("HGNC", FactList.Id(gene.HgncId, UrlOf(gene, gene.HgncId))),
            ("Ensembl", FactList.Id(gene.EnsemblId, UrlOf(gene, $"ENSEMBL:{gene.EnsemblId}"))),
            ("OMIM®", FactList.Id(gene.OmimId, UrlOf(gene, $"OMIM:{gene.OmimId}"))))}
        """);

    private static Html Diseases(GeneReply gene, SourceChips chips, string table)
    {
        var (edges, all) = (gene.Diseases.Edges, gene.Diseases.TotalCount);
        return Html.If(edges.Count > 0, () => Html.Of($"{GeneRows.Of(edges, DiseaseCell, chips)}{Rest.InTable(edges.Count, all, table)}"));
    }

    private static Html DiseaseCell(RecordRef disease) =>
        Html.Of($"""{Kind.Mark("DISEASE")}{Kind.Link(disease, "DISEASE")} <span class="muted">{disease.Curie}</span>""");

    // Under the system that each counts for, the greatest groups first.
    private static Html Phenotypes(GeneReply gene, string table)
    {
        // Each statement says of which disease it is.
        var chips = new SourceChips(gene.Curie, identifiers: null);
        var groups = gene.Phenotypes.Edges
            .GroupBy(edge => edge.Aspect == "P" && edge.Node.BodySystems is [var system, ..] ? system.Label : Others)
            .OrderBy(group => group.Key == Others)
            .ThenByDescending(group => group.Count())
            .ToList();
        return Html.If(groups.Count > 0, () => Html.Of($"""
            {Html.Each(groups, group => Html.Of($"""
            <div class="system"><h3>{Words.Capital(group.Key)} <span class="n">{group.Count()}</span></h3>
            <ul class="columns chipped">{Html.Each(group, edge => Phenotype(edge, chips))}</ul></div>
            """))}{Rest.InTable(gene.Phenotypes.Edges.Count, gene.Phenotypes.TotalCount, table)}
            """));
    }

    private static Html Phenotype(PhenotypeOfGeneEdge edge, SourceChips chips) => Html.Of($"""
        <li><span>{Html.If(edge.Negated, () => Html.Of($"""<strong class="not">NOT</strong> """))}
        <a href="{PageLinks.Phenotype(edge.Node.Curie)}">{edge.Node.Label}</a></span>{chips.Of(edge.Sources)}</li>
        """);

    private static Html Papers(GeneReply gene, string table) => Html.If(gene.Citations.Nodes.Count > 0, () => Html.Of($"""
        {References.Of(gene.Citations.Nodes)}
        {Rest.InTable(gene.Citations.Nodes.Count, gene.Citations.TotalCount, table)}
        """));

    private static string? UrlOf(GeneReply gene, string? curie) =>
        gene.Identifiers.FirstOrDefault(one => string.Equals(one.Curie, curie, StringComparison.OrdinalIgnoreCase))?.Url;
}
