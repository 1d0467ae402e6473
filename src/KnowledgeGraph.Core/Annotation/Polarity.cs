namespace KnowledgeGraph.Core.Annotation;

/// <summary>What a text says of a finding: of whom, and whether it is there.</summary>
public enum Polarity
{
    /// <summary>The patient has it.</summary>
    Present,

    /// <summary>The patient does not have it.</summary>
    Absent,

    /// <summary>The patient may have it.</summary>
    Uncertain,

    /// <summary>It is said of relatives.</summary>
    Family,

    /// <summary>The patient had it.</summary>
    Past,
}
