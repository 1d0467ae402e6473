namespace KnowledgeGraph.Core.Annotation;

/// <summary>What a word can be in a name.</summary>
internal enum WordRole : byte
{
    /// <summary>No name has it.</summary>
    Unknown,

    /// <summary>It holds others together, as "of".</summary>
    Function,

    /// <summary>It says of a thing what it is, as "were".</summary>
    Verb,

    /// <summary>It joins things, as "and".</summary>
    Joining,

    /// <summary>It says how much or which side: names are found without it too.</summary>
    LeftOut,

    /// <summary>It means something.</summary>
    Content,
}
