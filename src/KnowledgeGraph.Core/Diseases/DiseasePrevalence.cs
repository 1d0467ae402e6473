namespace KnowledgeGraph.Core.Diseases;

/// <summary>How common a disease is, by one figure of one source.</summary>
public sealed class DiseasePrevalence
{
    /// <summary>Row key, dense from 1 in the order of disease, type, place, class, value.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The source that says so.</summary>
    public int SourceId { get; set; }

    /// <summary>What is counted.</summary>
    public PrevalenceType Type { get; set; }

    /// <summary>The source's class, e.g. 1-9 / 100 000; null where it gives none.</summary>
    public string? Class { get; set; }

    /// <summary>The mean rate of 100,000; null where the source gives a class only, and for numbers of cases and families.</summary>
    public double? Per100000 { get; set; }

    /// <summary>The number of cases or families; null for rates.</summary>
    public int? Count { get; set; }

    /// <summary>Where: Worldwide, Europe, a country, Specific population.</summary>
    public string? Geographic { get; set; }

    /// <summary>Whether the source has validated the figure.</summary>
    public bool IsValidated { get; set; }

    /// <summary>What the figure rests on, as the source writes it.</summary>
    public string? Evidence { get; set; }

    /// <summary>References in canonical spelling, joined by <c>;</c>.</summary>
    public string? References { get; set; }

    /// <summary>The identifier the source itself speaks of.</summary>
    public required string StatedOf { get; set; }

    /// <summary>The file it stands in: the key of its entry in the load report.</summary>
    public int? FileId { get; set; }

    /// <summary>The number of its record in the file, from 1.</summary>
    public int? Row { get; set; }
}
