using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of diseases.</summary>
public static class DiseaseShape
{
    public static readonly FilterShape Shape = FilterShape.Of<Disease>("Disease", "diseases", fields => fields
        .Identifier("curie", "Canonical identifier.", disease => disease.Curie, EntityType.Disease)
        .Term("term", "The disease by identifier, or by its place in MONDO.", EntityType.Disease)
        .Text("name", "Preferred name.", disease => disease.Name)
        .Text("acronym", "Usual abbreviation.", disease => disease.Acronym)
        .Text("semanticType", "UMLS semantic type.", disease => disease.SemanticType)
        .Identifier("medgenUid", "The MedGen identifier.", disease => disease.MedgenUid, EntityType.Disease, CuriePrefix.Medgen)
        .Identifier(
            "conceptId",
            "UMLS concept id, or NCBI's own.",
            disease => disease.ConceptId,
            EntityType.Disease,
            CuriePrefix.Umls,
            CuriePrefix.Medgen)
        .Identifier("mondoId", "MONDO CURIE.", disease => disease.MondoId, EntityType.Disease, CuriePrefix.Mondo)
        .Identifier("omimId", "Bare MIM number.", disease => disease.OmimId, EntityType.Disease, CuriePrefix.Omim)
        .Identifier("orphanetId", "ORPHA CURIE.", disease => disease.OrphanetId, EntityType.Disease, CuriePrefix.Orpha)
        .Text("inheritance", "Names of the modes of inheritance in the order of name, joined by '; ', for ordering. To filter by "
            + "the terms, "
            + "use modesOfInheritance.", disease => disease.Inheritance)
        .Count<DiseaseGene>(
            "geneCount",
            "The number of genes; links that the evidence is against do not count.",
            link => link.DiseaseId,
            link => !link.IsNegated)
        .Count<DiseasePhenotype>(
            "phenotypeCount",
            "The number of phenotypes; those known to be absent do not count.",
            link => link.DiseaseId,
            link => !link.IsNegated)
        .Count<DiseaseCitation>("citationCount", "The number of papers.", link => link.DiseaseId)
        .Links<DiseaseGene>("genes", "Links to genes.", () => DiseaseGeneShape.Shape, link => link.DiseaseId)
        .Links<DiseasePhenotype>(
            "phenotypes",
            "Links to phenotypes, negated ones included.",
            () => DiseasePhenotypeShape.Shape,
            link => link.DiseaseId)
        .Links<DiseaseCitation>("citations", "Links to papers.", () => DiseaseCitationShape.Shape, link => link.DiseaseId)
        .Links<DiseaseInheritance>(
            "modesOfInheritance", "Modes of inheritance that any source states.", () => DiseaseInheritanceShape
                .Shape, inheritance => inheritance.DiseaseId)
        .Links<DiseasePrevalence>(
            "prevalence",
            "How common the disease is, figure by figure.",
            () => DiseasePrevalenceShape.Shape,
            prevalence => prevalence.DiseaseId)
        .Links<DiseaseOnset>(
            "onset",
            "When the disease begins, statement by statement.",
            () => DiseaseOnsetShape.Shape,
            onset => onset.DiseaseId)
        .TermSet(
            "phenotypeSet",
            "A minimum number of a set of phenotypes; negated links never count as present.",
            EntityType.Phenotype,
            HasAnyOf));

    private static FilterNode HasAnyOf(IReadOnlyList<int> phenotypes, double? minimumFrequency)
    {
        var link = DiseasePhenotypeShape.Shape;
        List<FilterNode> conditions =
        [
            new FilterNode.OfRecord((RecordField)link["phenotype"], new FilterNode.OneOf(phenotypes) { Asked = "term.isA" }),
            new FilterNode.Compare((ScalarField)link["negated"], Comparison.In, [false]),
        ];
        if (minimumFrequency is { } least)
        {
            conditions.Add(new FilterNode.Compare((ScalarField)link["frequency"], Comparison.GreaterOrEqual, [least]));
        }

        return new FilterNode.AnyLink((LinksField)Shape["phenotypes"], FilterNode.All(conditions));
    }
}
