using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Server.Changes;

/// <summary>Two releases with what differs between them.</summary>
/// <param name="FromId">The earlier release.</param>
/// <param name="ToId">The later release.</param>
/// <param name="Diff">What differs; null where nothing does.</param>
/// <param name="Unknown">The texts that mean no record in either.</param>
/// <param name="Key">Tells it from other comparisons.</param>
public sealed record ComparedReleases(string FromId, string ToId, ReleaseDiff? Diff, IReadOnlyList<string> Unknown, string Key)
{
    private readonly Lazy<IReadOnlyList<LinkChangeCount>> _linkCounts = new(() => Diff?.LinkCounts() ?? []);

    /// <summary>How many records have changed.</summary>
    public IReadOnlyList<RecordChangeCount> RecordCounts => Diff?.RecordCounts() ?? [];

    /// <summary>How many links have changed.</summary>
    public IReadOnlyList<LinkChangeCount> LinkCounts => _linkCounts.Value;
}
