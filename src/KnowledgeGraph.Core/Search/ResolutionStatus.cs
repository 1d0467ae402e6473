namespace KnowledgeGraph.Core.Search;

/// <summary>How sure it is which record a term means.</summary>
public enum ResolutionStatus
{
    /// <summary>An identifier, preferred name or approved symbol of one record.</summary>
    Direct,

    /// <summary>A synonym of one record.</summary>
    Synonym,

    /// <summary>A retired identifier, or the former symbol of a gene; the match is the live record.</summary>
    Retired,

    /// <summary>It may mean several records, or what it means is not quite the one that is known by it: there are candidates, no match.</summary>
    Ambiguous,

    /// <summary>Nothing here is called so; candidates are those that suggestions give.</summary>
    Unknown,
}
