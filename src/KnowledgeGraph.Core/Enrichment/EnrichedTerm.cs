namespace KnowledgeGraph.Core.Enrichment;

/// <summary>A term that records of a set have.</summary>
/// <param name="Term">The term's row.</param>
/// <param name="Members">Rows of the set's records that have it, in the order in which they were given.</param>
/// <param name="Expected">The number of records expected to have it by chance: n·K/N.</param>
/// <param name="PValue">Likelihood of as many or more by chance.</param>
/// <param name="AdjustedPValue">The p-value, corrected for as many tests as the background has terms.</param>
public sealed record EnrichedTerm(int Term, IReadOnlyList<int> Members, double Expected, double PValue, double AdjustedPValue);
