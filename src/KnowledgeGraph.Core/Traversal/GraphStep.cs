using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>One way to leave a node of some kind: a kind of link, walked in one direction.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Links">The links by near row.</param>
/// <param name="FarType">The kind of record they lead to.</param>
/// <param name="FarOffset">The number of that kind's first node.</param>
/// <param name="IsForward">Whether links are walked the way they are stored.</param>
/// <param name="PresentOf">How many of a row's links, which come first, are not negated; null where none ever is.</param>
internal sealed record GraphStep(EdgeKind Kind, Adjacency Links, EntityType FarType, int FarOffset, bool IsForward, int[]? PresentOf)
{
    /// <summary>How many of a row's links may be walked: a NOT link says that something is not there.</summary>
    public int CountOf(int row) => PresentOf is null ? Links.Degree(row) : PresentOf[row];
}
