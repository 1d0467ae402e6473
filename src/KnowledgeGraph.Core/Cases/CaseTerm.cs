namespace KnowledgeGraph.Core.Cases;

/// <summary>A phenotype that a case names.</summary>
/// <param name="Term">The phenotype's identifier, or its name.</param>
/// <param name="Label">The label that the case gives beside the identifier; null if there is none.</param>
/// <param name="IsExcluded">Whether the phenotype was looked for and not seen.</param>
/// <param name="Path">The place of the term in the case.</param>
public sealed record CaseTerm(string Term, string? Label, bool IsExcluded, string Path);
