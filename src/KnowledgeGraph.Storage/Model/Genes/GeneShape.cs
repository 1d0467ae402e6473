using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Diseases;

namespace KnowledgeGraph.Storage.Model.Genes;

/// <summary>The filter and sort fields of genes.</summary>
public static class GeneShape
{
    public static readonly FilterShape Shape = FilterShape.Of<Gene>("Gene", "genes", fields => fields
        .Identifier("curie", "Canonical identifier.", gene => gene.Curie, EntityType.Gene)
        .Identifier("symbol", "Approved symbol.", gene => gene.Symbol, EntityType.Gene)
        .Text("name", "Approved name.", gene => gene.Name)
        .Identifier("ncbiGeneId", "The NCBI Gene identifier.", gene => gene.NcbiGeneId, EntityType.Gene, CuriePrefix.NcbiGene)
        .Identifier("hgncId", "HGNC CURIE.", gene => gene.HgncId, EntityType.Gene, CuriePrefix.Hgnc)
        .Text("chromosome", "1–22, X, Y, MT; a gene on X and Y is found by either.", gene => gene.Chromosome, OnChromosome)
        .Text("location", "Cytogenetic band, e.g. 14q24.3.", gene => gene.Location)
        .Text("geneType", "Kind of gene, e.g. protein-coding.", gene => gene.GeneType)
        .Count<DiseaseGene>(
            "diseaseCount",
            "The number of diseases; links that the evidence is against do not count.",
            link => link.GeneId,
            link => !link.IsNegated)
        .Count<GenePhenotype>(
            "phenotypeCount",
            "The number of phenotypes; those looked for and not seen do not count.",
            link => link.GeneId,
            link => !link.IsNegated)
        .Count<GeneCitation>("citationCount", "The number of papers.", link => link.GeneId)
        .Links<DiseaseGene>("diseases", "Links to diseases.", () => DiseaseGeneShape.Shape, link => link.GeneId)
        .Links<GenePhenotype>(
            "phenotypes",
            "Links to phenotypes seen in the diseases of the gene, negated ones included.",
            () => GenePhenotypeShape.Shape,
            link => link.GeneId)
        .Links<GeneCitation>("citations", "Links to papers.", () => GeneCitationShape.Shape, link => link.GeneId));

    private static IEnumerable<string> OnChromosome(string asked) => asked is "X" or "Y" or "x" or "y" ? [asked, "X|Y"] : [asked];
}
