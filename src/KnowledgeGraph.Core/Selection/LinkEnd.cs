namespace KnowledgeGraph.Core.Selection;

/// <summary>An end of a link.</summary>
public enum LinkEnd
{
    /// <summary>The left one.</summary>
    Left,

    /// <summary>The right one.</summary>
    Right,
}
