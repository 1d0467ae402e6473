namespace KnowledgeGraph.Formats.MedGen;

/// <summary>A concept that was merged into another.</summary>
/// <param name="Cui">The retired concept.</param>
/// <param name="ToCui">The live one.</param>
public sealed record MergedConcept(
    string Cui,
    string ToCui);
