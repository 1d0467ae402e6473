namespace KnowledgeGraph.Core.Diseases;

/// <summary>A mode of inheritance of a disease, as one source gives it.</summary>
public sealed class DiseaseInheritance
{
    /// <summary>Row key, dense from 1 in the order of disease, mode, source.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>A term below HP:0000005 (Mode of inheritance).</summary>
    public int PhenotypeId { get; set; }

    /// <summary>The source that says so.</summary>
    public int SourceId { get; set; }

    /// <summary>References in canonical spelling, joined by <c>;</c>.</summary>
    public string? References { get; set; }
}
