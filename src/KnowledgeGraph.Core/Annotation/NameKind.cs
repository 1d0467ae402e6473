namespace KnowledgeGraph.Core.Annotation;

/// <summary>Kinds of names, the surest first.</summary>
internal enum NameKind : byte
{
    /// <summary>The term's label, in the language of the text.</summary>
    Label,

    /// <summary>An exact synonym.</summary>
    Exact,

    /// <summary>A narrower, wider or related synonym.</summary>
    Other,

    /// <summary>Made of another name by saying a part of it otherwise.</summary>
    Reworded,
}
