namespace KnowledgeGraph.Core.Search;

/// <summary>A word of a search, with the words of an index that it may mean.</summary>
/// <param name="Place">The word's place in the search.</param>
/// <param name="Names">Ranges of words of names, with how well each fits, between 0 and 1.</param>
/// <param name="Definitions">Ranges of words of definitions.</param>
/// <param name="Weight">The weight of the word: greater if it is rarer.</param>
internal sealed record AskedWord(
    int Place,
    IReadOnlyList<(WordSpan Span, float Fit)> Names,
    IReadOnlyList<(WordSpan Span, float Fit)> Definitions,
    float Weight);
