using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Export;

/// <summary>An exported graph's description of itself: its release, the sources of the data with their licences, and its size.</summary>
/// <param name="Release">The release.</param>
/// <param name="Sources">The release's sources.</param>
/// <param name="NodeCount">Records in all.</param>
/// <param name="EdgeCount">Links in all.</param>
/// <param name="IsTruncated">Whether a limit, not the graph, ended the search for them.</param>
/// <param name="HasScores">Whether records have a place in a ranking.</param>
public sealed record GraphDescription(
    ReleaseInfo Release, IReadOnlyList<Source> Sources, int NodeCount, int EdgeCount, bool IsTruncated, bool HasScores)
{
    /// <summary>The description of a part of a graph.</summary>
    public static GraphDescription Of(GraphImage graph, GraphSelection selection) => new(
        graph.Release, graph.Sources, selection.NodeCount, selection.EdgeCount, selection.IsTruncated, selection.Scores is not null);

    /// <summary>The attributes of the graph as a whole that every format has; lists about the sources are in the same order.</summary>
    internal static IReadOnlyList<GraphAttribute<GraphDescription>> Attributes { get; } =
    [
        new("release", AttributeType.Text, graph => graph.Release.ReleaseId),
        new("createdAt", AttributeType.Text, graph => graph.Release.CreatedAt),
        new("builtBy", AttributeType.Text, graph => graph.Release.BuiltBy),
        new("truncated", AttributeType.Truth, graph => graph.IsTruncated),
        new("sources", AttributeType.Texts, graph => List(graph, source => source.Name)),
        new("versions", AttributeType.Texts, graph => List(graph, source => source.Version)),
        new("licences", AttributeType.Texts, graph => List(graph, source => source.Licence)),
        new("urls", AttributeType.Texts, graph => List(graph, source => source.Url)),
    ];

    private static List<string> List(GraphDescription graph, Func<Source, string?> value) =>
        [.. graph.Sources.Select(source => value(source) ?? string.Empty)];
}
