namespace KnowledgeGraph.Core.Diseases;

/// <summary>A link between a disease and a gene: the summary of its statements.</summary>
public sealed class DiseaseGene
{
    /// <summary>Row key, dense from 1 in the order of disease, sign, association, validity, gene.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The gene.</summary>
    public int GeneId { get; set; }

    /// <summary>The strongest association any source asserts.</summary>
    public GeneAssociation Association { get; set; }

    /// <summary>ClinGen's best validity where it has curated the pair, else the best any source assigns; null if none does.</summary>
    public GeneValidity? Validity { get; set; }

    /// <summary>
    /// True if the evidence is against the relation: by its validity it is disputed, refuted, seen in animals only, or not known.
    /// </summary>
    public bool IsNegated { get; set; }

    /// <summary>True if sources assign different validities.</summary>
    public bool SourcesDisagree { get; set; }

    /// <summary>
    /// Names of the modes of inheritance that statements are for, in the order of name, joined by <c>; </c>; null where none names one.
    /// </summary>
    public string? Inheritance { get; set; }
}
