namespace KnowledgeGraph.Core.Cases;

/// <summary>A phenotype that a case names.</summary>
/// <param name="Term">Its identifier, or its name.</param>
/// <param name="Label">What the case calls it beside the identifier; null if it says nothing.</param>
/// <param name="IsExcluded">Looked for and not seen.</param>
/// <param name="Path">Where it stands in the case.</param>
public sealed record CaseTerm(string Term, string? Label, bool IsExcluded, string Path);
