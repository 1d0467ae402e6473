namespace KnowledgeGraph.Core.Provenance;

/// <summary>
/// A definition of a record by one source; the base of the kinds' definition tables. The lowest key of a record is its preferred one.
/// </summary>
public abstract class EntityDefinition
{
    /// <summary>Row key, dense from 1 in the order of record, then preference.</summary>
    public int Id { get; set; }

    /// <summary>The record defined.</summary>
    public int EntityId { get; set; }

    /// <summary>The definition's text.</summary>
    public required string Text { get; set; }

    /// <summary>The source it is taken from.</summary>
    public int SourceId { get; set; }
}
