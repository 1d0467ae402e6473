namespace KnowledgeGraph.Core.Annotation;

/// <summary>The look of a word in a text.</summary>
[Flags]
internal enum WordLook : byte
{
    /// <summary>The word has nothing special.</summary>
    Plain = 0,

    /// <summary>The word is of capitals and digits, except a plural's s.</summary>
    Abbreviation = 1,

    /// <summary>The word has the ending of an adjective that is derived from a noun.</summary>
    Adjective = 2,

    /// <summary>The word has the ending of a participle: "dilated".</summary>
    Participle = 4,
}
