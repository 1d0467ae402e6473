namespace KnowledgeGraph.Core.Search;

/// <summary>A word of a search, with the words of an index that may have been meant by it.</summary>
/// <param name="Place">Its place among the words.</param>
/// <param name="Names">Ranges of words of names, with how well each fits, between 0 and 1.</param>
/// <param name="Definitions">Ranges of words of definitions.</param>
/// <param name="Weight">The rarer, the greater.</param>
internal sealed record AskedWord(int Place, IReadOnlyList<(WordSpan Span, float Fit)> Names, IReadOnlyList<(WordSpan Span, float Fit)> Definitions, float Weight);
