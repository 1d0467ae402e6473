namespace KnowledgeGraph.Core.Changes;

/// <summary>A link that has changed, by its rows in both images; -1 if an image does not have it.</summary>
public readonly record struct LinkDifference(LinkKind Kind, int Before, int After)
{
    /// <summary>The kind of change.</summary>
    public LinkChangeKind Change => Before < 0 ? LinkChangeKind.Added : After < 0 ? LinkChangeKind.Removed : LinkChangeKind.Changed;
}
