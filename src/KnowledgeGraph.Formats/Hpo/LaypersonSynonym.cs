namespace KnowledgeGraph.Formats.Hpo;

/// <summary>A lay term of an HPO term.</summary>
/// <param name="TermIri">Address of the term in angle brackets.</param>
/// <param name="TermLabel">Label of the term.</param>
/// <param name="Synonym">The lay term.</param>
public sealed record LaypersonSynonym(
    string TermIri,
    string? TermLabel,
    string Synonym);
