namespace KnowledgeGraph.Core.Similarity;

/// <summary>A phenotype worth asking about, or looking for.</summary>
/// <param name="Phenotype">The phenotype's row.</param>
/// <param name="Gain">The expected information of the answer about the disease, in bits.</param>
/// <param name="Chance">The chance of a yes.</param>
/// <param name="IfYes">The leading diseases after a yes.</param>
/// <param name="IfNo">The leading diseases after a no.</param>
public sealed record NextQuestion(
    int Phenotype,
    double Gain,
    double Chance,
    IReadOnlyList<RankedDisease> IfYes,
    IReadOnlyList<RankedDisease> IfNo);
