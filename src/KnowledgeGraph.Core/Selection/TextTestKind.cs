namespace KnowledgeGraph.Core.Selection;

/// <summary>The way in which a text is compared with those asked for.</summary>
internal enum TextTestKind
{
    /// <summary>The text is one of them.</summary>
    OneOf,

    /// <summary>The text contains the one asked for.</summary>
    Contains,

    /// <summary>The text begins with the one asked for.</summary>
    StartsWith,

    /// <summary>The text ends with the one asked for.</summary>
    EndsWith,
}
