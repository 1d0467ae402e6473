using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Export;

/// <summary>The attributes of a link that are written beside its ends and its id.</summary>
internal static class EdgeAttributes
{
    public static IReadOnlyList<GraphAttribute<ExportedEdge>> OfLink { get; } =
    [
        new("kind", AttributeType.Text, edge => ScreamingCase.Of(edge.Edge.Kind)),
        new("negated", AttributeType.Truth, edge => edge.IsNegated),
        new("association", AttributeType.Text, edge => edge.Association is { } association ? ScreamingCase.Of(association) : null),
        new("validity", AttributeType.Text, edge => edge.Validity is { } validity ? ScreamingCase.Of(validity) : null),
        new(
            "frequency",
            AttributeType.Number,
            edge => edge.Annotation is { } link ? edge.Graph.DiseasePhenotypes.GivenFrequencyRatio(link) : null),
        new(
            "frequencyText",
            AttributeType.Text,
            edge => edge.Annotation is { } link ? edge.Graph.DiseasePhenotypes.FrequencyText(link) : null),
        new("onset", AttributeType.Text, edge => edge.Onset is { } row ? edge.Graph.Phenotypes.Curie[row] : null),
        new("onsetName", AttributeType.Text, edge => edge.Onset is { } row ? edge.Graph.Phenotypes.Name[row] : null),
        new("sex", AttributeType.Text, edge => edge.Annotation is { } link ? edge.Graph.DiseasePhenotypes.Sex(link) : null),
        new("modifiers", AttributeType.Texts, Modifiers),
        new(
            "aspect",
            AttributeType.Text,
            edge => edge.Annotation is { } link ? edge.Graph.DiseasePhenotypes.Aspect(link).ToString() : null),
        new("sections", AttributeType.Texts, Sections),
        new("relevance", AttributeType.Number, edge => Relevance(edge)),
    ];

    /// <summary>The attributes of a link and, in short, its sources.</summary>
    public static IReadOnlyList<GraphAttribute<ExportedEdge>> All { get; } =
    [
        .. OfLink,
        new("sources", AttributeType.Texts, edge => edge.Sources.ToList()),
        new("evidence", AttributeType.Texts, edge => edge.Evidence.ToList()),
        new("references", AttributeType.Texts, edge => edge.References.ToList()),
    ];

    private static List<string>? Modifiers(ExportedEdge edge) =>
        edge.Annotation is { } link
            ? [.. edge.Graph.DiseasePhenotypes.ModifierRows(link).Select(row => edge.Graph.Phenotypes.Curie[row]!)]
            : null;

    private static List<string>? Sections(ExportedEdge edge) => edge.Edge.Kind == EdgeKind.DiseaseCitation
        ? [.. edge.Graph.DiseaseCitations.Classifications(edge.Edge.Link).Select(row => ScreamingCase.Of(row.Category)).Distinct()]
        : null;

    private static double? Relevance(ExportedEdge edge) =>
        edge.Edge.Kind == EdgeKind.DiseaseCitation ? Math.Round((double)edge.Graph.DiseaseCitations.Relevance(edge.Edge.Link), 4) : null;
}
