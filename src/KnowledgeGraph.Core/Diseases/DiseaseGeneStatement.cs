using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>What one source says of a disease–gene link.</summary>
public sealed class DiseaseGeneStatement : AssociationStatement
{
    /// <summary>The association this source asserts.</summary>
    public GeneAssociation Association { get; set; }

    /// <summary>The validity this source assigns, if it does.</summary>
    public GeneValidity? Validity { get; set; }

    /// <summary>The mode of inheritance this source's claim is for, an HPO CURIE.</summary>
    public string? ModeOfInheritance { get; set; }

    /// <summary>What this source calls the disease, where it says.</summary>
    public string? DiseaseName { get; set; }
}
