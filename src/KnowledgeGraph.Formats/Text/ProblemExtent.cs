namespace KnowledgeGraph.Formats.Text;

/// <summary>How much of a source file's data a fault affects.</summary>
public enum ProblemExtent
{
    /// <summary>One record, which is left out.</summary>
    Record,

    /// <summary>A part of a record, which is left out; the record itself is given.</summary>
    Part,

    /// <summary>
    /// The file: its container, its syntax or its encoding is broken, so that its full content cannot be known; the records read before the
    /// fault may be all that there are.
    /// </summary>
    File,
}
