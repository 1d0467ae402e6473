namespace KnowledgeGraph.Core.Similarity;

/// <summary>A term and its best match in another set.</summary>
/// <param name="Term">Row of the term.</param>
/// <param name="Match">Row of its best match.</param>
/// <param name="CommonAncestor">What both are kinds of; null if there is nothing.</param>
/// <param name="Score">How alike they are.</param>
public sealed record TermMatch(int Term, int Match, int? CommonAncestor, float Score);
