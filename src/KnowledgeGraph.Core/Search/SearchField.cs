namespace KnowledgeGraph.Core.Search;

/// <summary>Which part of a record a text was found in.</summary>
public enum SearchField
{
    /// <summary>The preferred name.</summary>
    Name,

    /// <summary>A gene's approved symbol.</summary>
    Symbol,

    /// <summary>Another name, an acronym, an alias or former symbol.</summary>
    Synonym,

    /// <summary>A paper's title.</summary>
    Title,

    /// <summary>An identifier.</summary>
    Identifier,

    /// <summary>The name in another language.</summary>
    Translation,

    /// <summary>A definition.</summary>
    Definition,

    /// <summary>The name of a phenotype that a disease shows.</summary>
    Phenotype,
}
