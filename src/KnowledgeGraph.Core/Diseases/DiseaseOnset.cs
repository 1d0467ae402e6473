namespace KnowledgeGraph.Core.Diseases;

/// <summary>When a disease begins, as one source states it: by a term of HPO, or by one of Orphanet's ages.</summary>
public sealed class DiseaseOnset
{
    /// <summary>Row key, dense from 1 in the order of disease, source, age, term.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The source that says so.</summary>
    public int SourceId { get; set; }

    /// <summary>Orphanet's age; null where a term is stated.</summary>
    public OnsetAge? Age { get; set; }

    /// <summary>A term below HP:0003674 (Onset); null where an age is stated.</summary>
    public int? PhenotypeId { get; set; }

    /// <summary>In how many patients, as the source writes it.</summary>
    public string? Frequency { get; set; }

    /// <summary>References in canonical spelling, joined by <c>;</c>.</summary>
    public string? References { get; set; }

    /// <summary>The identifier the source itself speaks of.</summary>
    public required string StatedOf { get; set; }

    /// <summary>The file of the statement: the key of its entry in the load report.</summary>
    public int? FileId { get; set; }

    /// <summary>The number of its record in the file, from 1.</summary>
    public int? Row { get; set; }
}
