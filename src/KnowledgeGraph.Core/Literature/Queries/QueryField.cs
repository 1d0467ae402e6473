namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>The field in which a term of a PubMed query is looked for.</summary>
public enum QueryField
{
    /// <summary><c>[tiab]</c>: title, abstract and the authors' keywords.</summary>
    TitleAbstract,

    /// <summary><c>[ti]</c>: title.</summary>
    Title,

    /// <summary><c>[tw]</c>, and a term without a field: title, abstract, keywords, MeSH, publication types, substances.</summary>
    TextWord,

    /// <summary><c>[mh]</c>: MeSH descriptor, or one below it.</summary>
    Mesh,

    /// <summary><c>[mh:noexp]</c>: MeSH descriptor itself.</summary>
    MeshNotExploded,

    /// <summary><c>[sh]</c>: MeSH qualifier, or one of its family.</summary>
    Subheading,

    /// <summary><c>[sh:noexp]</c>: MeSH qualifier itself.</summary>
    SubheadingNotExploded,

    /// <summary><c>[pt]</c>: publication type, or one below it.</summary>
    PublicationType,

    /// <summary><c>[ta]</c>: journal.</summary>
    Journal,
}
