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

    /// <summary>A part of the differences.</summary>
    /// <param name="part">The part.</param>
    /// <param name="key">Tells it from others.</param>
    public ComparedReleases Part(ReleaseDiff part, string key) =>
        new(FromId, ToId, part, Unknown, $"{Key} {key}") { Sources = Sources };

    /// <summary>The names of the sources of both releases.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The number of records that have changed.</summary>
    public IReadOnlyList<RecordChangeCount> RecordCounts => Diff?.RecordCounts() ?? [];

    /// <summary>The number of links that have changed.</summary>
    public IReadOnlyList<LinkChangeCount> LinkCounts => _linkCounts.Value;
}
