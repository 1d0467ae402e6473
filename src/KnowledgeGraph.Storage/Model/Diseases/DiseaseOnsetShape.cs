using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Phenotypes;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of statements about a disease's age of onset.</summary>
public static class DiseaseOnsetShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<DiseaseOnset>("DiseaseOnset", "statements of when a disease begins", fields => fields
            .Enumeration<OnsetAge>("age", "Orphanet's age; statements by a term of HPO have none.", onset => onset.Age)
            .Term(
                "term",
                "The term by identifier or name, or by its place in HPO, below HP:0003674; statements by Orphanet's ages have none.",
                EntityType.Phenotype,
                () => PhenotypeShape.Shape,
                onset => onset.PhenotypeId ?? 0));
}
