namespace KnowledgeGraph.Core.Similarity;

/// <summary>What one fact of the patient does for or against a disease.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">Its part of the score: a decadic logarithm.</param>
public sealed record FactContribution(PatientFact Fact, double Score);
