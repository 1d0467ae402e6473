using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>A record found by an identifier.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Row">Its row.</param>
/// <param name="Identifier">The identifier in canonical spelling.</param>
/// <param name="Kind">The relation of the identifier to the record.</param>
/// <param name="IsGuess">Whether only a number was given, so that its authority had to be guessed.</param>
internal readonly record struct IdentifierHit(EntityType Type, int Row, string Identifier, IdentifierKind Kind, bool IsGuess = false);
