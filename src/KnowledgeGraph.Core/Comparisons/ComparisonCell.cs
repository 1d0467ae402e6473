namespace KnowledgeGraph.Core.Comparisons;

/// <summary>
/// What is known of one phenotype in one disease. Neither present nor negated: nothing is known; both: the annotations contradict each other.
/// </summary>
/// <param name="IsPresent">The disease is annotated with the phenotype or with a narrower one.</param>
/// <param name="IsNegated">It is annotated as lacking the phenotype; or as lacking a wider one, and nothing says that it is present.</param>
/// <param name="IsInherited">Known from a narrower or a wider phenotype only.</param>
/// <param name="Link">
/// Row of the disease's own link to the phenotype, of which the cell has its frequency; null if there is none, or where it denies what a narrower
/// phenotype shows.
/// </param>
public readonly record struct ComparisonCell(bool IsPresent, bool IsNegated, bool IsInherited, int? Link);
