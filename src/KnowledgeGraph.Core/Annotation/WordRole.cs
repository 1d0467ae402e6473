namespace KnowledgeGraph.Core.Annotation;

/// <summary>The part that a word can play in a name.</summary>
internal enum WordRole : byte
{
    /// <summary>No name has the word.</summary>
    Unknown,

    /// <summary>The word holds others together, as "of".</summary>
    Function,

    /// <summary>The word is a verb that says what a thing is, as "were".</summary>
    Verb,

    /// <summary>The word joins things, as "and".</summary>
    Joining,

    /// <summary>The word says how much or which side: names are also found without it.</summary>
    LeftOut,

    /// <summary>The word has a meaning of its own.</summary>
    Content,
}
