namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The kind of value that a field compares; it decides which operations there are.</summary>
public enum FilterKind
{
    Text,
    WholeNumber,
    RealNumber,
    Boolean,
    Enumeration,
}
