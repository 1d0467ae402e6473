using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Phenotypes;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of the links between diseases and phenotypes.</summary>
public static class DiseasePhenotypeShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<DiseasePhenotype>("DiseasePhenotype", "links between a disease and a phenotype", fields => fields
            .Record("disease", "The disease.", () => DiseaseShape.Shape, link => link.DiseaseId)
            .Record("phenotype", "The phenotype.", () => PhenotypeShape.Shape, link => link.PhenotypeId)
            .Boolean("negated", "Whether the phenotype is known to be absent.", link => link.IsNegated)
            .Boolean("sourcesDisagree", "Whether one statement says that it is present and another that it is not: denied, or seen in no "
                + "patient.", link => link.SourcesDisagree)
            .RealNumber(
                "frequency",
                "How often the phenotype is seen, between 0 and 1. In an order the frequency of more patients goes first among equals.",
                link => link.FrequencyRatio,
                tieBreaker: "patients")
            .WholeNumber("patients", "The number of patients examined, where sources count them.", link => link.FrequencyDenominator)
            .TextOf<DiseasePhenotypeStatement>(
                "evidence", "Evidence code of any statement of the link, e.g. PCS.", statement => statement.Evidence, statement => statement
                .LinkId));
}
