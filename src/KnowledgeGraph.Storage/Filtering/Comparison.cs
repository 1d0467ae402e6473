namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The ways to compare a value; every operation is one of these or its opposite.</summary>
public enum Comparison
{
    /// <summary>Equals one of the values; null equals null.</summary>
    In,

    /// <summary>Contains the text.</summary>
    Contains,

    /// <summary>Begins with the text.</summary>
    StartsWith,

    /// <summary>Ends with the text.</summary>
    EndsWith,

    /// <summary>Is greater.</summary>
    Greater,

    /// <summary>Is greater or equal.</summary>
    GreaterOrEqual,

    /// <summary>Is less.</summary>
    Less,

    /// <summary>Is less or equal.</summary>
    LessOrEqual,
}
