using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>One way to leave a node of some kind: a kind of link, walked in one direction.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Links">The links by near row.</param>
/// <param name="FarType">The kind of record to which the links lead.</param>
/// <param name="FarOffset">The number of that kind's first node.</param>
/// <param name="IsForward">Whether links are walked in the direction in which they are stored.</param>
/// <param name="PresentOf">The number of a row's links that are not negated, which come first; null if none ever is.</param>
internal sealed record GraphStep(EdgeKind Kind, Adjacency Links, EntityType FarType, int FarOffset, bool IsForward, int[]? PresentOf)
{
    /// <summary>The number of a row's links that may be walked: a NOT link says that the association does not hold.</summary>
    public int CountOf(int row) => PresentOf is null ? Links.Degree(row) : PresentOf[row];
}
