namespace KnowledgeGraph.Core.Export;

/// <summary>The type of the values of an attribute of a node or an edge.</summary>
internal enum AttributeType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A double.</summary>
    Number,

    /// <summary>An int.</summary>
    Whole,

    /// <summary>A boolean.</summary>
    Truth,

    /// <summary>A list of strings.</summary>
    Texts,
}
