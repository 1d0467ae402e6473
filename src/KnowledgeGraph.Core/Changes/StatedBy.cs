namespace KnowledgeGraph.Core.Changes;

/// <summary>A digest of what a source says of a link: equal if all that it says is equal.</summary>
/// <param name="SourceId">The source's key.</param>
/// <param name="Hash">A hash of its statements, each of them as a whole.</param>
/// <param name="Lists">A hash of its lists that have the link.</param>
/// <param name="Place">The place of its statements in their column; -1 if it makes none.</param>
public readonly record struct StatedBy(int SourceId, uint Hash, uint Lists = 0, int Place = -1)
{
    /// <summary>Whether another release's source says the same.</summary>
    public bool SaysTheSame(StatedBy other) => Hash == other.Hash && Lists == other.Lists;
}
