namespace KnowledgeGraph.Core.Provenance;

/// <summary>An outside page about a record that a source lists (pages that follow from an identifier are computed, not stored).</summary>
public abstract class EntityResource
{
    /// <summary>Row key, dense from 1 in the order of record, name, address.</summary>
    public int Id { get; set; }

    /// <summary>The resource's name, e.g. GeneReviews.</summary>
    public required string Name { get; set; }

    /// <summary>The page's address.</summary>
    public required string Url { get; set; }

    /// <summary>Whom it is written for: <c>professional</c> or <c>public</c>.</summary>
    public required string Audience { get; set; }
}
