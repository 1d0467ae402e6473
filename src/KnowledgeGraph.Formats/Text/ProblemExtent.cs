namespace KnowledgeGraph.Formats.Text;

/// <summary>How much of a source file's data a fault affects.</summary>
public enum ProblemExtent
{
    /// <summary>One record, which is left out.</summary>
    Record,

    /// <summary>A part of a record, which is left out; the record itself is given.</summary>
    Part,

    /// <summary>
    /// The file: its container, its syntax or its encoding is broken, so that what it held cannot be known, and what was read of it before may be all there is.
    /// </summary>
    File,
}
