namespace KnowledgeGraph.Core.Graph;

/// <summary>The record an identifier leads to.</summary>
/// <param name="Row">Row of the record.</param>
/// <param name="Identifier">The identifier in canonical spelling.</param>
/// <param name="IsRetired">True if its authority has retired or merged it, or it is a gene's former or alias symbol: worth a notice.</param>
public readonly record struct IdentifierMatch(int Row, string Identifier, bool IsRetired);
