namespace KnowledgeGraph.Core.Search;

/// <summary>A part of a text, in UTF-16 code units, as strings are indexed in C# and JavaScript.</summary>
/// <param name="Start">Where the part begins, from 0.</param>
/// <param name="Length">The length of the part.</param>
public readonly record struct TextRange(int Start, int Length);
