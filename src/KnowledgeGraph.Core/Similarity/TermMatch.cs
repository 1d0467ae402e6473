namespace KnowledgeGraph.Core.Similarity;

/// <summary>A term and its best match in another set.</summary>
/// <param name="Term">Row of the term.</param>
/// <param name="Match">Row of its best match.</param>
/// <param name="CommonAncestor">The common ancestor of both; null if there is none.</param>
/// <param name="Score">The similarity of the two terms.</param>
public sealed record TermMatch(int Term, int Match, int? CommonAncestor, float Score);
