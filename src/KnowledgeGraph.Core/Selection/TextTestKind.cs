namespace KnowledgeGraph.Core.Selection;

/// <summary>How a text is compared with those asked for.</summary>
internal enum TextTestKind
{
    /// <summary>It is one of them.</summary>
    OneOf,

    /// <summary>It contains it.</summary>
    Contains,

    /// <summary>It begins with it.</summary>
    StartsWith,

    /// <summary>It ends with it.</summary>
    EndsWith,
}
