using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Storage.Diseases;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Genes;

/// <summary>What can be asked of genes.</summary>
public static class GeneShape
{
    public static readonly FilterShape Shape = FilterShape.Of<Gene>("Gene", "genes", fields => fields
        .Text("curie", "Canonical identifier.", gene => gene.Curie)
        .Text("symbol", "Approved symbol.", gene => gene.Symbol)
        .Text("name", "Approved name.", gene => gene.Name)
        .WholeNumber("ncbiGeneId", "NCBI's gene number.", gene => gene.NcbiGeneId)
        .Text("hgncId", "HGNC CURIE.", gene => gene.HgncId)
        .Text("chromosome", "1–22, X, Y, MT.", gene => gene.Chromosome)
        .Text("location", "Cytogenetic band, e.g. 14q24.3.", gene => gene.Location)
        .Text("geneType", "Kind of gene, e.g. protein-coding.", gene => gene.GeneType)
        .Links<DiseaseGene>("diseases", "Links to diseases.", () => DiseaseGeneShape.Shape, link => link.GeneId));
}
