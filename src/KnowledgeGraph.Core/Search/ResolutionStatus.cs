namespace KnowledgeGraph.Core.Search;

/// <summary>How certain it is which record a term means.</summary>
public enum ResolutionStatus
{
    /// <summary>An identifier, preferred name or approved symbol of one record.</summary>
    Direct,

    /// <summary>A synonym of one record.</summary>
    Synonym,

    /// <summary>A retired identifier, or the former symbol of a gene; the match is the live record.</summary>
    Retired,

    /// <summary>
    /// The term may mean several records, or something not quite the same as the record known by it: there are candidates, but no match.
    /// </summary>
    Ambiguous,

    /// <summary>Nothing here is called so; candidates are those that suggestions give.</summary>
    Unknown,
}
