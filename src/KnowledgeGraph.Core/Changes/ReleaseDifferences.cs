namespace KnowledgeGraph.Core.Changes;

/// <summary>
/// The differences between two releases, by rows alone: small enough to be kept, and valid as long as the releases keep their ids.
/// </summary>
/// <param name="Records">Records, by kind and in the order of CURIE.</param>
/// <param name="Links">Links, by kind and in the order of CURIE of their left end, then of their right.</param>
public sealed record ReleaseDifferences(IReadOnlyList<RecordDifference> Records, IReadOnlyList<LinkDifference> Links)
{
    private const int BytesOfOne = 16;

    /// <summary>The memory that the differences take, approximately.</summary>
    public long Bytes => (long)(Records.Count + Links.Count) * BytesOfOne;
}
