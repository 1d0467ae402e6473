namespace KnowledgeGraph.Core.Changes;

/// <summary>A link that has changed, by its rows in both images; -1 where it has none.</summary>
public readonly record struct LinkDifference(LinkKind Kind, int Before, int After)
{
    /// <summary>What has become of it.</summary>
    public LinkChangeKind Change => Before < 0 ? LinkChangeKind.Added : After < 0 ? LinkChangeKind.Removed : LinkChangeKind.Changed;
}
