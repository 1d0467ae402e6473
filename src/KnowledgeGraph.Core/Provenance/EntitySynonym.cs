namespace KnowledgeGraph.Core.Provenance;

/// <summary>Another name of a record; the base of the kinds' synonym tables.</summary>
public abstract class EntitySynonym
{
    /// <summary>Row key, dense from 1 in the order of record, then name.</summary>
    public int Id { get; set; }

    /// <summary>The record named.</summary>
    public int EntityId { get; set; }

    /// <summary>The synonym.</summary>
    public required string Name { get; set; }

    /// <summary>How closely the synonym fits the record.</summary>
    public SynonymScope Scope { get; set; }

    /// <summary>True for a lay person's term.</summary>
    public bool IsLayperson { get; set; }

    /// <summary>True for an abbreviation or a gene's withdrawn symbol.</summary>
    public bool IsAbbreviation { get; set; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; set; }

    /// <summary>The source that uses it.</summary>
    public int SourceId { get; set; }
}
