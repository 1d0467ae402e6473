using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>A record found by an identifier.</summary>
internal readonly record struct IdentifierHit(EntityType Type, int Row, string Identifier, IdentifierKind Kind);
