using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>One source's statement about a disease–gene link.</summary>
public sealed class DiseaseGeneStatement : AssociationStatement
{
    /// <summary>The association this source asserts.</summary>
    public GeneAssociation Association { get; set; }

    /// <summary>The validity this source assigns, if it does.</summary>
    public GeneValidity? Validity { get; set; }

    /// <summary>The mode of inheritance to which this source's claim applies, an HPO CURIE.</summary>
    public string? ModeOfInheritance { get; set; }

    /// <summary>This source's name for the disease, if it gives one.</summary>
    public string? DiseaseName { get; set; }
}
