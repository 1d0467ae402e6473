namespace KnowledgeGraph.Core.Similarity;

/// <summary>A phenotype worth asking about, or looking for.</summary>
/// <param name="Phenotype">Its row.</param>
/// <param name="Gain">How much the answer is expected to tell of which disease it is, in bits.</param>
/// <param name="Chance">The chance of a yes.</param>
/// <param name="IfYes">Who leads after a yes.</param>
/// <param name="IfNo">Who leads after a no.</param>
public sealed record NextQuestion(int Phenotype, double Gain, double Chance, IReadOnlyList<RankedDisease> IfYes, IReadOnlyList<RankedDisease> IfNo);
