namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>A term's label in another language.</summary>
public sealed class PhenotypeTranslation
{
    /// <summary>Row key, dense from 1 in the order of phenotype, then language.</summary>
    public int Id { get; set; }

    /// <summary>The term.</summary>
    public int PhenotypeId { get; set; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; set; }

    /// <summary>The label in that language.</summary>
    public required string Name { get; set; }

    /// <summary>The definition in that language, if translated.</summary>
    public string? Definition { get; set; }

    /// <summary>babelon's translation_status, e.g. OFFICIAL or CANDIDATE.</summary>
    public required string Status { get; set; }

    /// <summary>The source.</summary>
    public int SourceId { get; set; }
}
