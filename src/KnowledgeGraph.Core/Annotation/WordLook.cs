namespace KnowledgeGraph.Core.Annotation;

/// <summary>What a word looks like in a text.</summary>
[Flags]
internal enum WordLook : byte
{
    /// <summary>A word as any other.</summary>
    Plain = 0,

    /// <summary>Capitals and digits, a plural's s aside.</summary>
    Abbreviation = 1,

    /// <summary>It ends as adjectives do that are made of nouns.</summary>
    Adjective = 2,
}
