using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>A record found by an identifier.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Row">Its row.</param>
/// <param name="Identifier">The identifier in canonical spelling.</param>
/// <param name="Kind">How it belongs to the record.</param>
/// <param name="IsGuess">Only a number was given, and whose it is had to be guessed.</param>
internal readonly record struct IdentifierHit(EntityType Type, int Row, string Identifier, IdentifierKind Kind, bool IsGuess = false);
