using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Reads the links of every kind. Each method reads a table and returns the way to make the links, for which it has to be known how many
/// rows the ends have.
/// </summary>
internal static class LinkRows
{
    public static Func<int, int, DiseaseGeneLinks> DiseaseGenes(IRowSource source)
    {
        var table = new TableReader(typeof(DiseaseGene));
        var (left, right) = (table.Rows(nameof(DiseaseGene.DiseaseId)), table.Rows(nameof(DiseaseGene.GeneId)));
        var columns = TableLoader.Columns<DiseaseGeneColumns>(table, typeof(DiseaseGene));
        table.Read(source);
        return (diseases, genes) => new DiseaseGeneLinks(diseases, genes, left.Build(), right.Build(), columns());
    }

    public static Func<int, int, DiseasePhenotypeLinks> DiseasePhenotypes(IRowSource source)
    {
        var table = new TableReader(typeof(DiseasePhenotype));
        var (left, right) = (table.Rows(nameof(DiseasePhenotype.DiseaseId)), table.Rows(nameof(DiseasePhenotype.PhenotypeId)));
        var columns = TableLoader.Columns<DiseasePhenotypeColumns>(table, typeof(DiseasePhenotype));
        table.Read(source);
        return (diseases, phenotypes) => new DiseasePhenotypeLinks(diseases, phenotypes, left.Build(), right.Build(), columns());
    }

    public static Func<int, CitationTable, DiseaseCitationLinks> DiseaseCitations(IRowSource source)
    {
        var table = new TableReader(typeof(DiseaseCitation));
        var (left, right) = (table.Rows(nameof(DiseaseCitation.DiseaseId)), table.Rows(nameof(DiseaseCitation.CitationId)));
        var relevance = table.Values(
            nameof(DiseaseCitation.Relevance),
            (row, column) => DiseaseCitationLinks.StepOf(row.Double(column)));
        var basis = table.Values<byte>(nameof(DiseaseCitation.RelevanceBasis));
        var lists = table.Values<byte>(nameof(DiseaseCitation.ListedIn));
        table.Read(source);
        var categories = TableLoader.Rows<DiseaseCitationCategory>(source);
        return (diseases, citations) => new DiseaseCitationLinks(
            diseases,
            citations,
            left.Build(),
            right.Build(),
            relevance.Build(),
            basis.Build(),
            lists.Build(),
            categories);
    }

    public static Func<int, int, GenePhenotypeLinks> GenePhenotypes(IRowSource source)
    {
        var table = new TableReader(typeof(GenePhenotype));
        var (left, right) = (table.Rows(nameof(GenePhenotype.GeneId)), table.Rows(nameof(GenePhenotype.PhenotypeId)));
        var negated = table.Values<bool>(nameof(GenePhenotype.IsNegated));
        var aspects = table.Values<char>(nameof(GenePhenotype.Aspect));
        table.Read(source);
        return (genes, phenotypes) =>
            new GenePhenotypeLinks(genes, phenotypes, left.Build(), right.Build(), negated.Build(), aspects.Build());
    }

    public static Func<int, CitationTable, GeneCitationLinks> GeneCitations(IRowSource source)
    {
        var table = new TableReader(typeof(GeneCitation));
        var (left, right) = (table.Rows(nameof(GeneCitation.GeneId)), table.Rows(nameof(GeneCitation.CitationId)));
        var lists = table.Values<byte>(nameof(GeneCitation.ListedIn));
        table.Read(source);
        return (genes, citations) => new GeneCitationLinks(genes, citations, left.Build(), right.Build(), lists.Build());
    }

    /// <summary>The steps from terms to wider ones, of diseases or phenotypes.</summary>
    public static Func<int, HierarchyLinks> Parents(IRowSource source, Type entity)
    {
        var table = new TableReader(entity);
        var (child, parent) = (table.Rows(nameof(DiseaseParent.ChildId)), table.Rows(nameof(DiseaseParent.ParentId)));
        var sources = table.Values<int>(nameof(DiseaseParent.SourceId));
        table.Read(source, order: "child_id, parent_id");
        return terms => new HierarchyLinks(terms, child.Build(), parent.Build(), sources.Build());
    }
}
