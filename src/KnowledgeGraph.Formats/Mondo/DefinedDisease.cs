namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A disease with Mondo's definition.</summary>
/// <param name="Id">MONDO class.</param>
/// <param name="Label">Label.</param>
/// <param name="Definition">Mondo's definition.</param>
/// <param name="Synonyms">Mondo's synonyms.</param>
/// <param name="Xrefs">Cross-references.</param>
public sealed record DefinedDisease(
    string Id,
    string? Label,
    string? Definition,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Xrefs);
