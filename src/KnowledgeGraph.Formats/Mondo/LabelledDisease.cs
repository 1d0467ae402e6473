namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A disease with its synonyms.</summary>
/// <param name="Id">MONDO class.</param>
/// <param name="Label">Label.</param>
/// <param name="Synonyms">Synonyms.</param>
public sealed record LabelledDisease(
    string Id,
    string? Label,
    IReadOnlyList<string> Synonyms);
