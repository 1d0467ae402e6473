using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Entities;

/// <summary>A definition as it is shown.</summary>
/// <param name="Row">The definition.</param>
/// <param name="Of">The record that it defines.</param>
/// <param name="Asked">The record that was asked for definitions.</param>
public sealed record DefinitionView(DefinitionRow Row, EntityNode Of, EntityNode Asked)
{
    /// <summary>A record's own definitions, the preferred one first.</summary>
    public static IEnumerable<DefinitionView> OwnOf(EntityNode node, IEnumerable<DefinitionRow> definitions) =>
        definitions.Select(row => new DefinitionView(row, node, node));
}
