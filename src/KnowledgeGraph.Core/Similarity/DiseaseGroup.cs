namespace KnowledgeGraph.Core.Similarity;

/// <summary>Ranked diseases that the findings do not distinguish.</summary>
/// <param name="Wider">Row of the narrowest disease that all are kinds of; null for a single disease.</param>
/// <param name="Members">The diseases, the best first.</param>
/// <param name="Posterior">The sum of their probabilities; null for a measure that gives none.</param>
public sealed record DiseaseGroup(int? Wider, IReadOnlyList<RankedDisease> Members, double? Posterior);
