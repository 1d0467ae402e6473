namespace KnowledgeGraph.Core.Provenance;

/// <summary>The outcome of reading a source file as a whole; outcomes that need attention come first.</summary>
public enum LoadOutcome
{
    /// <summary>The file's container, syntax or encoding is broken; the records that could be read, if any, count.</summary>
    Damaged,

    /// <summary>The file is in none of the known formats, or holds an ontology that is not used.</summary>
    NotRecognised,

    /// <summary>The file is known, and was left out: excluded, an excerpt, older than another.</summary>
    PassedOver,

    /// <summary>The file was read to its end.</summary>
    Read,
}
