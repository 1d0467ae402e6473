namespace KnowledgeGraph.Core.Changes;

/// <summary>What differs between two releases, by rows alone: small enough to be kept, and right as long as the releases have their ids.</summary>
/// <param name="Records">Records, by kind and in the order of CURIE.</param>
/// <param name="Links">Links, by kind and in the order of CURIE of their left end, then of their right.</param>
public sealed record ReleaseDifferences(IReadOnlyList<RecordDifference> Records, IReadOnlyList<LinkDifference> Links)
{
    private const int BytesOfOne = 16;

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => (long)(Records.Count + Links.Count) * BytesOfOne;
}
