namespace KnowledgeGraph.Core.Annotation;

/// <summary>How a part of a text differs from a name, the least first.</summary>
internal enum NameFit : byte
{
    /// <summary>The same words.</summary>
    Same,

    /// <summary>In another number or spelling.</summary>
    Inflected,

    /// <summary>Other forms of the words, or other words for the same.</summary>
    Related,

    /// <summary>In another order, at that.</summary>
    Reordered,
}
