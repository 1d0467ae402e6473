namespace KnowledgeGraph.Core.Similarity;

/// <summary>The contribution of one fact of the patient for or against a disease.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">The fact's part of the score: a decadic logarithm.</param>
public sealed record FactContribution(PatientFact Fact, double Score);
