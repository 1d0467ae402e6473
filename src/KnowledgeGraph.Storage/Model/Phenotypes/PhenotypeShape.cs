using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

/// <summary>The filter and sort fields of phenotype terms.</summary>
public static class PhenotypeShape
{
    public static readonly FilterShape Shape = FilterShape.Of<Phenotype>("Phenotype", "phenotype terms", fields => fields
        .Term("term", "The term by identifier, or by its place in HPO.", EntityType.Phenotype)
        .Identifier("hpoId", "HPO id.", phenotype => phenotype.Curie, EntityType.Phenotype, CuriePrefix.Hp)
        .Text("name", "Label.", phenotype => phenotype.Name)
        .Boolean("isObsolete", "Whether HPO has withdrawn the term.", phenotype => phenotype.IsObsolete)
        .Count<DiseasePhenotype>(
            "diseaseCount",
            "The number of diseases annotated to the term itself; those without it do not count.",
            link => link.PhenotypeId,
            link => !link.IsNegated)
        .Count<GenePhenotype>(
            "geneCount",
            "The number of genes linked to the term itself; those without it do not count.",
            link => link.PhenotypeId,
            link => !link.IsNegated)
        .Links<DiseasePhenotype>(
            "diseases",
            "Links to diseases, negated ones included.",
            () => DiseasePhenotypeShape.Shape,
            link => link.PhenotypeId)
        .Links<GenePhenotype>(
            "genes",
            "Links to genes whose diseases show the phenotype, negated ones included.",
            () => GenePhenotypeShape.Shape,
            link => link.PhenotypeId));
}
