namespace KnowledgeGraph.Core.Annotation;

/// <summary>The separation between two words, from the weakest to the strongest.</summary>
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
