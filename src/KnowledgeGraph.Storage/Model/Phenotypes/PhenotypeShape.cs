using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Diseases;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

/// <summary>The filter and sort fields of phenotype terms.</summary>
public static class PhenotypeShape
{
    public static readonly FilterShape Shape = FilterShape.Of<Phenotype>("Phenotype", "phenotype terms", fields => fields
        .Term("term", "The term by identifier, or by its place in HPO.", EntityType.Phenotype)
        .Identifier("hpoId", "HPO id.", phenotype => phenotype.Curie, EntityType.Phenotype, CuriePrefix.Hp)
        .Text("name", "Label.", phenotype => phenotype.Name)
        .Boolean("isObsolete", "Whether HPO has withdrawn the term.", phenotype => phenotype.IsObsolete)
        .Links<DiseasePhenotype>(
            "diseases",
            "Links to diseases, negated ones included.",
            () => DiseasePhenotypeShape.Shape,
            link => link.PhenotypeId));
}
