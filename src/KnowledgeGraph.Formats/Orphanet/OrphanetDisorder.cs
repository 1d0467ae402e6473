namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A disorder of Orphadata product 1.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="Name">Name.</param>
/// <param name="Synonyms">Synonyms.</param>
/// <param name="Definition">Definition.</param>
/// <param name="References">External references.</param>
public sealed record OrphanetDisorder(
    string OrphaCode, string Name, IReadOnlyList<string> Synonyms, string? Definition, IReadOnlyList<OrphanetReference> References)
{
    /// <summary>The entry is no longer in use: its flag or its name says so.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>ORPHA numbers of the entries that it was moved to, or that Orphanet refers to in its place.</summary>
    public IReadOnlyList<string> MovedTo { get; init; } = [];
}
