namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>What a trailing asterisk stands for.</summary>
internal enum Truncation
{
    /// <summary>There is none.</summary>
    None,

    /// <summary><c>random*</c>: the last word is the beginning of one.</summary>
    Word,

    /// <summary><c>diagnostic *</c>: at least one more word follows.</summary>
    Phrase,
}
