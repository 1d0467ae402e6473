namespace KnowledgeGraph.Core.Comparisons;

/// <summary>
/// The state of one phenotype in one disease. If it is neither present nor negated, nothing is known; if it is both, the annotations
/// contradict each other.
/// </summary>
/// <param name="IsPresent">The disease is annotated with the phenotype or with a narrower one.</param>
/// <param name="IsNegated">
/// The disease is annotated as lacking the phenotype; or as lacking a wider one, and nothing says that it is present.
/// </param>
/// <param name="IsInherited">Known from a narrower or a wider phenotype only.</param>
/// <param name="Link">
/// Row of the disease's own link to the phenotype, which gives the cell its frequency; null if there is none, or if it negates a phenotype
/// that a narrower one shows to be present.
/// </param>
public readonly record struct ComparisonCell(bool IsPresent, bool IsNegated, bool IsInherited, int? Link);
