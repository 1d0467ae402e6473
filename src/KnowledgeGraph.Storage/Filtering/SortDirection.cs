namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Which way a value is ordered.</summary>
public enum SortDirection
{
    /// <summary>Smallest first.</summary>
    Asc,

    /// <summary>Greatest first.</summary>
    Desc,
}
