namespace KnowledgeGraph.Storage.Filtering;

/// <summary>What kind of value a field compares; it decides which operations there are.</summary>
public enum FilterKind
{
    Text,
    WholeNumber,
    RealNumber,
    Boolean,
    Enumeration,
}
