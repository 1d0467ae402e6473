namespace KnowledgeGraph.Core.Provenance;

/// <summary>How closely a synonym fits, as OBO defines the scopes.</summary>
public enum SynonymScope
{
    /// <summary>Interchangeable with the name.</summary>
    Exact,

    /// <summary>Wider than the name.</summary>
    Broad,

    /// <summary>Narrower than the name.</summary>
    Narrow,

    /// <summary>Related to the name; no more is said.</summary>
    Related,
}
