namespace KnowledgeGraph.Core.Diseases;

/// <summary>A mode of inheritance of a disease, with everything that one source says of it.</summary>
public sealed class DiseaseInheritance
{
    /// <summary>Row key, dense from 1 in the order of disease, mode, source.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>A term below HP:0000005 (Mode of inheritance).</summary>
    public int PhenotypeId { get; set; }

    /// <summary>The source that states the mode.</summary>
    public int SourceId { get; set; }

    /// <summary>References in canonical spelling, joined by <c>;</c>.</summary>
    public string? References { get; set; }

    /// <summary>The identifier that the source itself uses, e.g. OMIM:614972 for a record known as MONDO.</summary>
    public required string StatedOf { get; set; }

    /// <summary>The source's name for the disease, if it gives one.</summary>
    public string? DiseaseName { get; set; }

    /// <summary>
    /// The source's own evidence code or term, e.g. <c>TAS</c>, or the classification of the gene the mode is stated with.
    /// </summary>
    public string? Evidence { get; set; }

    /// <summary>The curator, panel or submitter.</summary>
    public string? AssertedBy { get; set; }

    /// <summary>ISO 8601 date of the assertion.</summary>
    public string? AssertedOn { get; set; }

    /// <summary>The earlier curators, with the dates, oldest first, joined by <c>;</c>.</summary>
    public string? AssertedBefore { get; set; }

    /// <summary>HPO annotation aspect that the source gives; null from sources that have none.</summary>
    public string? Aspect { get; set; }

    /// <summary>Frequency as the source writes it.</summary>
    public string? Frequency { get; set; }

    /// <summary>Onset as the source writes it: an HPO CURIE.</summary>
    public string? Onset { get; set; }

    /// <summary>Sex as the source writes it.</summary>
    public string? Sex { get; set; }

    /// <summary>Modifiers as the source writes them: HPO CURIEs joined by <c>;</c>.</summary>
    public string? Modifiers { get; set; }

    /// <summary>The file of the statement: the key of its entry in the load report.</summary>
    public int? FileId { get; set; }

    /// <summary>The number of the statement's record in the file, from 1.</summary>
    public int? Row { get; set; }
}
