using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a paper.</summary>
internal sealed class PaperPage() : RecordPage<PaperData>("CITATION")
{
    protected override string Operation => nameof(PaperPage);

    protected override Task<Html> WriteAsync(PageVisit request, PaperData data, Html notices)
    {
        var paper = data.Citation!;
        var chips = new SourceChips(paper.Curie, []);
        var table = new Func<string, string>(name => TableLinks.Of(request.Site, name, paper.Curie, FamilyScope.Own));
        var head = new RecordHead(paper.Title ?? FormattableString.Invariant($"PMID {paper.Pmid}"), Lead(paper))
        {
            Description = paper.AbstractSections.Count > 0 ? paper.AbstractSections[0].Text : paper.Reference,
        };
        return Task.FromResult(Page(request, data, notices, head,
        [
            new Block("abstract", "Abstract", Abstract(paper))
            {
                Fragment = "PaperAbstract",
                Table = "PaperAbstractTable",
                Empty = "The release has no abstract of this paper.",
            },
            new Block("diseases", "Diseases it is about", Diseases(paper, chips, table("PaperDiseasesTable")))
            {
                Count = paper.Diseases.TotalCount,
                Fragment = "PaperDiseases",
                Table = "PaperDiseasesTable",
            },
            new Block("genes", "Genes it is about", Genes(paper, chips, table("PaperGenesTable")))
            {
                Count = paper.Genes.TotalCount,
                Fragment = "PaperGenes",
                Table = "PaperGenesTable",
            },
            new Block("mesh", "MeSH headings", Mesh(paper))
            {
                Count = paper.MeshHeadings.Count,
                Fragment = "PaperMesh",
                Table = "PaperMeshTable",
                Empty = "The release has no MeSH headings of this paper.",
            },
        ]));
    }

    private static Html Lead(PaperReply paper) => Html.Of($"""
        {Html.Each(paper.Corrections, Correction)}
        {Html.If(paper.Authors.Count > 0, () => Html.Of($"""<p class="authors">{string.Join(", ", paper.Authors.Select(author =>
            author.Name))}</p>"""))}
        <p>{paper.Reference}{References.Marks(paper.IsFreeFullText, paper.IsRetracted)}</p>
        {FactList.Of(
            ("PubMed", FactList.Id($"PMID:{FormattableString.Invariant($"{paper.Pmid}")}", paper.Url)),
            ("PubMed Central", FactList.Id(paper.PmcId, $"https://pmc.ncbi.nlm.nih.gov/articles/{paper.PmcId}/")),
            ("DOI", FactList.Id(paper.Doi, $"https://doi.org/{paper.Doi}")),
            ("Journal", FactList.Text(paper.Journal)),
            ("Year", FactList.Text(paper.Year is { } year ? FormattableString.Invariant($"{year}") : null)),
            ("Publication types", FactList.Text(paper.PublicationTypes.Count > 0 ? string.Join(", ", paper.PublicationTypes) : null)))}
        """);

    private static Html Correction(CorrectionReply correction)
    {
        var words = Words.Of(correction.Type);
        var isGrave = correction.Type is "RETRACTION_IN" or "PARTIAL_RETRACTION_IN" or "EXPRESSION_OF_CONCERN_IN" or "RETRACTION_OF";
        var link = correction.Citation is { } known ? Html.Of($"""<a href="{PageLinks.Paper(known.Pmid)}">{known.Label}</a>""")
            : correction.Pmid is { } pmid
                ? ReferenceLinks.Of(FormattableString.Invariant($"PMID:{pmid}"), new Dictionary<string, PaperRef>())

                : Html.Empty;
        return Html.Of(
            $"""<p class="{(isGrave ? "notice grave" : "notice")}"><strong>{words}</strong> {correction.Reference} {link}</p>""");
    }

    private static Html Abstract(PaperReply paper) => Html.If(paper.AbstractSections.Count > 0, () => Html.Of($"""
        <div class="prose">{Html.Each(paper.AbstractSections, part => Html.Of($"""
        {Html.If(part.Label, label => Html.Of($"<h3>{Words.Capital(label.ToLowerInvariant())}</h3>"))}<p>{part.Text}</p>
        """))}</div>
        """));

    private static Html Diseases(PaperReply paper, SourceChips chips, string table) =>
        Html.If(paper.Diseases.Edges.Count > 0, () => Html.Of($"""
        <ul class="rows plain">{Html.Each(paper.Diseases.Edges, edge => Html.Of($"""
        <li><div class="what">{Kind.Mark("DISEASE")}{Kind.Link(edge.Node, "DISEASE")} <span class="muted">{edge.Node.Curie}</span>
        {Html.Each(edge.Categories, one => Html.Of($"""<p class="def">{Words.Of(one.Category)}: """
            + $"""{Words.Of(one.Breadth).ToLowerInvariant()}, by {one.Matched}</p>"""))}</div>
        <p class="standing" title="How much the paper is about the disease, between 0 and 1">relevance {edge.Relevance:0.00}</p>
        <div class="rest"><p class="muted">{string.Join(" ", edge.RelevanceReasons)}</p>{chips.Of(edge.Sources)}</div></li>
        """))}</ul>{Rest.InTable(paper.Diseases.Edges.Count, paper.Diseases.TotalCount, table)}
        """));

    private static Html Genes(PaperReply paper, SourceChips chips, string table) => Html.If(paper.Genes.Edges.Count > 0, () => Html.Of($"""
        <ul class="rows plain">{Html.Each(paper.Genes.Edges, edge => Html.Of($"""
        <li><div class="what">{Kind.Mark("GENE")}{Kind.Link(edge.Node)} <span class="muted">{edge.Node.Name}</span></div><p
        class="standing">{edge.Node.Location}</p><div class="rest">{chips.Of(edge.Sources)}</div></li>
        """))}</ul>{Rest.InTable(paper.Genes.Edges.Count, paper.Genes.TotalCount, table)}
        """));

    private static Html Mesh(PaperReply paper) => Html.If(paper.MeshHeadings.Count > 0, () => Html.Of($"""
        <ul class="tight columns">{Html.Each(paper.MeshHeadings, heading => Html.Of($"""
        <li>{(heading.IsMajorTopic ? Html.Of($"""<strong title="A main subject of the paper">{heading.Descriptor}</strong>""")
            : Html.Of($"{heading.Descriptor}"))}{Html.If(heading.Qualifiers.Count > 0, () =>
            Html.Of($""" <span class="muted">{string.Join(", ", heading.Qualifiers)}</span>"""))}</li>
        """))}</ul>
        """));
}
