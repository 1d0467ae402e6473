namespace KnowledgeGraph.Core.Provenance;

/// <summary>What became of a source file as a whole; what asks for attention first.</summary>
public enum LoadOutcome
{
    /// <summary>Its container, syntax or encoding is broken; what could be read of it, if anything, counts.</summary>
    Damaged,

    /// <summary>It is none of the formats that are known, or of an ontology that is not used.</summary>
    NotRecognised,

    /// <summary>It is known, and was left out: excluded, an excerpt, older than another.</summary>
    PassedOver,

    /// <summary>It was read to its end.</summary>
    Read,
}
