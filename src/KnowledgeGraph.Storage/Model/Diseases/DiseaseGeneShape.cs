using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Genes;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of the links between diseases and genes.</summary>
public static class DiseaseGeneShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<DiseaseGene>("DiseaseGene", "links between a disease and a gene", fields => fields
            .Record("disease", "The disease.", () => DiseaseShape.Shape, link => link.DiseaseId)
            .Record("gene", "The gene.", () => GeneShape.Shape, link => link.GeneId)
            .Enumeration<GeneAssociation>(
            "association",
            "The strongest association that any source asserts; UNKNOWN if the evidence is against "
                + "it.",
            link => link.Association)
            .Enumeration<GeneValidity>("validity", "ClinGen's best validity if it has curated the pair, otherwise the best that any source "
                + "assigns.", link => link.Validity)
            .Boolean("negated", "Whether the evidence is against the link: disputed, refuted or not known.", link => link.IsNegated)
            .Boolean("sourcesDisagree", "Whether sources assign different validities.", link => link.SourcesDisagree)
            .Text("inheritance", "Names of the modes of inheritance that statements are for, in the order of name, joined by '; ', for "
                + "ordering.", link => link.Inheritance)
            .TermOf<DiseaseGeneStatement>(
                "modeOfInheritance",
                "A mode of inheritance that any statement is for, by identifier or name, or by its place in HPO.",
                EntityType.Phenotype,
                statement => statement.ModeOfInheritance,
                statement => statement.LinkId));
}
