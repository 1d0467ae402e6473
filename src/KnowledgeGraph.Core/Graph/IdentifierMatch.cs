namespace KnowledgeGraph.Core.Graph;

/// <summary>The record an identifier leads to.</summary>
/// <param name="Row">Row of the record.</param>
/// <param name="Identifier">The identifier in canonical spelling.</param>
/// <param name="IsRetired">True if its authority has retired or merged it: worth a notice.</param>
public readonly record struct IdentifierMatch(int Row, string Identifier, bool IsRetired)
{
    /// <summary>Whether other records of the kind have the identifier as well, so that it is ambiguous.</summary>
    public bool IsShared { get; init; }
}
