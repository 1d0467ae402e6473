using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A source's statement about a link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Statement">The statement.</param>
internal sealed record StatementRow(LinkRow Link, AssociationStatement Statement);
