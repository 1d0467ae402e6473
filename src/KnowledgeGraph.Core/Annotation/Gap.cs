namespace KnowledgeGraph.Core.Annotation;

/// <summary>What stands between two words, the stronger the later.</summary>
internal enum Gap : byte
{
    Space,
    Hyphen,
    Slash,
    Comma,
    Bracket,
    Clause,
    Sentence,
    Paragraph,
}
