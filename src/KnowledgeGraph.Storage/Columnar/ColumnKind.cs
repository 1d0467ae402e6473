namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The kind of a column's values; any value may be missing.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number of double precision.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A list of whole numbers.</summary>
    Wholes,

    /// <summary>A list of numbers of double precision.</summary>
    Numbers,

    /// <summary>A list of true or false.</summary>
    Truths,
}
