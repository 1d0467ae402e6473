namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>The meaning of a trailing asterisk.</summary>
internal enum Truncation
{
    /// <summary>There is no asterisk.</summary>
    None,

    /// <summary><c>random*</c>: the last word is the beginning of a word.</summary>
    Word,

    /// <summary><c>diagnostic *</c>: at least one more word follows.</summary>
    Phrase,
}
