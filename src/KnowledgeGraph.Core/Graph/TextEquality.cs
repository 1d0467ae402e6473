namespace KnowledgeGraph.Core.Graph;

/// <summary>Which texts are one for a <see cref="TextIndex"/>.</summary>
internal enum TextEquality
{
    /// <summary>Those that differ in the case of ASCII letters at most: identifiers and symbols.</summary>
    IgnoreCase,

    /// <summary>Texts with the same words, as <see cref="Texts.FoldedText"/> folds them: for text that people type.</summary>
    Folded,
}
