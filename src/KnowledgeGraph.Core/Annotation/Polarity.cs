namespace KnowledgeGraph.Core.Annotation;

/// <summary>A text's statement about a finding: who has it, and whether it is present.</summary>
public enum Polarity
{
    /// <summary>The patient has the finding.</summary>
    Present,

    /// <summary>The patient does not have the finding.</summary>
    Absent,

    /// <summary>The patient may have the finding.</summary>
    Uncertain,

    /// <summary>The statement is about relatives.</summary>
    Family,

    /// <summary>The patient had the finding.</summary>
    Past,
}
