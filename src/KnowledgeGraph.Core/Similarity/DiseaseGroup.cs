namespace KnowledgeGraph.Core.Similarity;

/// <summary>Ranked diseases that the findings do not tell apart.</summary>
/// <param name="Wider">Row of the narrowest disease that all are kinds of; null for a disease that stands alone.</param>
/// <param name="Members">The diseases, the best first.</param>
/// <param name="Posterior">Their probabilities together; null by a measure that has none.</param>
public sealed record DiseaseGroup(int? Wider, IReadOnlyList<RankedDisease> Members, double? Posterior);
