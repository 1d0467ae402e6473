namespace KnowledgeGraph.Storage.Columnar;

/// <summary>What kind of value a column has; any may be missing.</summary>
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
}
