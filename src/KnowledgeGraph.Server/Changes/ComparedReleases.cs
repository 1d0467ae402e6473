using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Server.Changes;

/// <summary>Two releases with the differences between them.</summary>
/// <param name="FromId">The earlier release.</param>
/// <param name="ToId">The later release.</param>
/// <param name="Diff">The differences; null if there are none.</param>
/// <param name="Unknown">The texts that mean no record in either.</param>
/// <param name="Key">Identifies the comparison among others.</param>
public sealed record ComparedReleases(string FromId, string ToId, ReleaseDiff? Diff, IReadOnlyList<string> Unknown, string Key)
{
    private readonly Lazy<IReadOnlyList<LinkChangeCount>> _linkCounts = new(() => Diff?.LinkCounts() ?? []);

    /// <summary>The number of records that have changed.</summary>
    public IReadOnlyList<RecordChangeCount> RecordCounts => Diff?.RecordCounts() ?? [];

    /// <summary>The number of links that have changed.</summary>
    public IReadOnlyList<LinkChangeCount> LinkCounts => _linkCounts.Value;
}
