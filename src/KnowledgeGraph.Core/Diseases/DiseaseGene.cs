namespace KnowledgeGraph.Core.Diseases;

/// <summary>A link between a disease and a gene: the strongest claim of its statements.</summary>
public sealed class DiseaseGene
{
    /// <summary>Row key, dense from 1 in the order of disease, association, validity, gene.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The gene.</summary>
    public int GeneId { get; set; }

    /// <summary>The strongest association any source asserts.</summary>
    public GeneAssociation Association { get; set; }

    /// <summary>The best validity any source assigns; null if none does.</summary>
    public GeneValidity? Validity { get; set; }
}
