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
        var head = new RecordHead(gene.Label, Lead(gene))
        {
            Description = $"{gene.Name}: diseases, phenotypes and papers of the gene {gene.Label}.",
        };
        return Task.FromResult(Page(request, data, notices, head,
        [
            new Block("diseases", "Diseases", GeneRows.Of(gene.Diseases.Edges, DiseaseCell, chips))
            {
                Count = gene.Diseases.TotalCount,
                Fragment = "GeneDiseases",
                Table = "GeneDiseasesTable",
            },
            new Block("phenotypes", "Phenotypes of its diseases", Phenotypes(gene))
            {
                Count = gene.Phenotypes.TotalCount,
                Fragment = "GenePhenotypes",
                Table = "GenePhenotypesTable",
            },
            new Block("literature", "Literature", Papers(gene))
            {
                Count = gene.Citations.TotalCount,
                Fragment = "GeneLiterature",
                Table = "GenePapersTable",
            },
            new Block("names", "Names", NameLists.Synonyms(gene.Synonyms))
            {
                Count = gene.Synonyms.DistinctBy(synonym => synonym.Name).Count(),
                Fragment = "GeneSummary",
            },
            new Block("identifiers", "Identifiers", NameLists.Identifiers(gene.Identifiers))
            {
                Count = gene.Identifiers.DistinctBy(one => one.Curie).Count(),
                Fragment = "GeneSummary",
            },
            new Block("resources", "Elsewhere", NameLists.Resources(gene.Resources))
            {
                Count = gene.Resources.Count,
                Fragment = "GeneSummary",
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

    private static Html DiseaseCell(RecordRef disease) =>
        Html.Of($"""{Kind.Mark("DISEASE")}{Kind.Link(disease, "DISEASE")} <span class="muted">{disease.Curie}</span>""");

    // Under the system that each counts for, the greatest groups first.
    private static Html Phenotypes(GeneReply gene)
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
            """))}{Html.If(gene.Phenotypes.TotalCount > gene.Phenotypes.Edges.Count, () => Html.Of($"""<p class="muted">The first {gene.Phenotypes.Edges.Count} of {gene.Phenotypes.TotalCount}; the table has all.</p>"""))}
            """));
    }

    private static Html Phenotype(PhenotypeOfGeneEdge edge, SourceChips chips) => Html.Of($"""
        <li><span>{Html.If(edge.Negated, () => Html.Of($"""<strong class="not">NOT</strong> """))}
        <a href="{PageLinks.Phenotype(edge.Node.Curie)}">{edge.Node.Label}</a></span>{chips.Of(edge.Sources)}</li>
        """);

    private static Html Papers(GeneReply gene) => Html.If(gene.Citations.Nodes.Count > 0, () => Html.Of($"""
        {References.Of(gene.Citations.Nodes)}
        {Html.If(gene.Citations.TotalCount > gene.Citations.Nodes.Count, () => Html.Of($"""<p class="muted">The newest {gene.Citations.Nodes.Count} of {gene.Citations.TotalCount}; the table has all.</p>"""))}
        """));

    private static string? UrlOf(GeneReply gene, string? curie) =>
        gene.Identifiers.FirstOrDefault(one => string.Equals(one.Curie, curie, StringComparison.OrdinalIgnoreCase))?.Url;
}
