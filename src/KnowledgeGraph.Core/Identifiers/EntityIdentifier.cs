namespace KnowledgeGraph.Core.Identifiers;

/// <summary>One identifier of a record, as one source gives it; the base of the four kinds' identifier tables.</summary>
public abstract class EntityIdentifier
{
    /// <summary>Row key, dense from 1 in the order of record, then identifier.</summary>
    public int Id { get; set; }

    /// <summary>The record that carries the identifier.</summary>
    public int EntityId { get; set; }

    /// <summary>The identifier in canonical spelling (see the type of the same name).</summary>
    public required string Curie { get; set; }

    /// <summary>The relation that the mapping claims.</summary>
    public MappingPredicate Predicate { get; set; }

    /// <summary>The reason why the source holds the mapping true, e.g. <c>semapv:ManualMappingCuration</c>.</summary>
    public string? Justification { get; set; }

    /// <summary>True for an identifier that its authority has retired or merged away; it still finds the live record.</summary>
    public bool IsRetired { get; set; }

    /// <summary>The source that gives the mapping.</summary>
    public int SourceId { get; set; }
}
