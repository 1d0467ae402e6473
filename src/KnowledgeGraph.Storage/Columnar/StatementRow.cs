using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>What one source says of a link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Statement">What it says.</param>
internal sealed record StatementRow(LinkRow Link, AssociationStatement Statement);
