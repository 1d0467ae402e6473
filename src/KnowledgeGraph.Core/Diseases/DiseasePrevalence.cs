namespace KnowledgeGraph.Core.Diseases;

/// <summary>One figure from one source for how common a disease is.</summary>
public sealed class DiseasePrevalence
{
    /// <summary>Row key, dense from 1 in the order of disease, type, place, class, value.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The source of the figure.</summary>
    public int SourceId { get; set; }

    /// <summary>The quantity that the figure gives.</summary>
    public PrevalenceType Type { get; set; }

    /// <summary>The source's class, e.g. 1-9 / 100 000; null if it gives none.</summary>
    public string? Class { get; set; }

    /// <summary>The mean rate per 100,000; null if the source gives a class only, and for numbers of cases and families.</summary>
    public double? Per100000 { get; set; }

    /// <summary>The number of cases or families; null for rates.</summary>
    public int? Count { get; set; }

    /// <summary>The area: Worldwide, Europe, a country, Specific population.</summary>
    public string? Geographic { get; set; }

    /// <summary>Whether the source has validated the figure.</summary>
    public bool IsValidated { get; set; }

    /// <summary>The evidence for the figure, as the source writes it.</summary>
    public string? Evidence { get; set; }

    /// <summary>References in canonical spelling, joined by <c>;</c>.</summary>
    public string? References { get; set; }

    /// <summary>The identifier that the source itself uses.</summary>
    public required string StatedOf { get; set; }

    /// <summary>The file of the figure: the key of its entry in the load report.</summary>
    public int? FileId { get; set; }

    /// <summary>The number of the figure's record in the file, from 1.</summary>
    public int? Row { get; set; }
}
