namespace KnowledgeGraph.Core.Similarity;

/// <summary>The similarity of two sets of terms, with the matches that it is based on.</summary>
/// <param name="Score">The combined score.</param>
/// <param name="LeftMatches">Each left term's best match on the right.</param>
/// <param name="RightMatches">Each right term's best match on the left.</param>
public sealed record SetSimilarity(double Score, IReadOnlyList<TermMatch> LeftMatches, IReadOnlyList<TermMatch> RightMatches);
