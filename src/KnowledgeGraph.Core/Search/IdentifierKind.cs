namespace KnowledgeGraph.Core.Search;

/// <summary>How an identifier belongs to a record.</summary>
internal enum IdentifierKind
{
    /// <summary>It means this record.</summary>
    Own,

    /// <summary>Its authority has retired it in favour of this record.</summary>
    Retired,

    /// <summary>A source maps it to this record, but as something close, wider, narrower or related.</summary>
    Mapped,
}
