namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A disorder of Orphadata product 1.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="Name">Name.</param>
/// <param name="Synonyms">Synonyms.</param>
/// <param name="Definition">Definition.</param>
/// <param name="References">External references.</param>
public sealed record OrphanetDisorder(
    string OrphaCode, string Name, IReadOnlyList<string> Synonyms, string? Definition, IReadOnlyList<OrphanetReference> References);
