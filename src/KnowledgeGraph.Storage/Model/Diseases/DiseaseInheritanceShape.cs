using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Phenotypes;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of a disease's modes of inheritance.</summary>
public static class DiseaseInheritanceShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<DiseaseInheritance>("DiseaseInheritance", "modes of inheritance of a disease", fields => fields
            .Term(
                "mode",
                "The mode by identifier or name, or by its place in HPO, below HP:0000005.",
                EntityType.Phenotype,
                () => PhenotypeShape.Shape,
                inheritance => inheritance.PhenotypeId));
}
