using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Phenotypes;

namespace KnowledgeGraph.Storage.Model.Genes;

/// <summary>The filter and sort fields of the links between genes and phenotypes.</summary>
public static class GenePhenotypeShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<GenePhenotype>("GenePhenotype", "links between a gene and a phenotype", fields => fields
            .Record("gene", "The gene.", () => GeneShape.Shape, link => link.GeneId)
            .Record("phenotype", "The phenotype.", () => PhenotypeShape.Shape, link => link.PhenotypeId)
            .Boolean("negated", "Whether the phenotype was looked for and not seen.", link => link.IsNegated));
}
