using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Export;

/// <summary>A record with its place in a ranking.</summary>
/// <param name="Node">The record.</param>
/// <param name="Score">The record's place; null if it has none.</param>
internal sealed record ExportedNode(EntityNode Node, NodeScore? Score)
{
    private static readonly GraphAttribute<ExportedNode>[] _plain =
    [
        new("type", AttributeType.Text, item => ScreamingCase.Of(item.Node.Type)),
        // Gephi shows the label, igraph and Cytoscape the name.
        new("label", AttributeType.Text, item => item.Node.Label),
        new("name", AttributeType.Text, item => item.Node.Label),
        new("identifiers", AttributeType.Texts, item => NodeNames.IdentifiersOf(item.Node).ToList()),
        new("retiredIdentifiers", AttributeType.Texts, item => NodeNames.RetiredIdentifiersOf(item.Node).ToList()),
        new("synonyms", AttributeType.Texts, item => NodeNames.SynonymsOf(item.Node).ToList()),
        new("url", AttributeType.Text, item => item.Node.Url),
    ];

    private static readonly GraphAttribute<ExportedNode>[] _ranked =
    [
        .. _plain,
        new("rank", AttributeType.Whole, item => item.Score?.Rank),
        new("score", AttributeType.Number, item => item.Score?.Score),
    ];

    /// <summary>The attributes of a record that are written beside its CURIE.</summary>
    /// <param name="hasScores">Whether there is a ranking.</param>
    public static IReadOnlyList<GraphAttribute<ExportedNode>> Attributes(bool hasScores) => hasScores ? _ranked : _plain;
}
