namespace KnowledgeGraph.Core.Similarity;

/// <summary>How alike two sets of terms are, with what makes it so.</summary>
/// <param name="Score">The combined score.</param>
/// <param name="LeftMatches">Each left term's best match on the right.</param>
/// <param name="RightMatches">Each right term's best match on the left.</param>
public sealed record SetSimilarity(double Score, IReadOnlyList<TermMatch> LeftMatches, IReadOnlyList<TermMatch> RightMatches);
