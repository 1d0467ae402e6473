namespace KnowledgeGraph.Core.Search;

/// <summary>The relation of an identifier to a record.</summary>
internal enum IdentifierKind
{
    /// <summary>The identifier means this record.</summary>
    Own,

    /// <summary>The authority has retired the identifier in favour of this record.</summary>
    Retired,

    /// <summary>A source maps it to this record, but as something close, wider, narrower or related.</summary>
    Mapped,
}
