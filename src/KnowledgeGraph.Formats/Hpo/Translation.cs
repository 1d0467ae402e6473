namespace KnowledgeGraph.Formats.Hpo;

/// <summary>One translated label or definition of an HPO term.</summary>
/// <param name="SubjectId">HPO term.</param>
/// <param name="PredicateId">rdfs:label, or IAO:0000115 for a definition.</param>
/// <param name="SourceValue">The English text.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Value">The translation.</param>
/// <param name="Status">OFFICIAL, CANDIDATE, NOT_TRANSLATED, …</param>
/// <param name="Translator">The translator.</param>
/// <param name="Date">The date of the translation.</param>
public sealed record Translation(
    string SubjectId,
    string PredicateId,
    string? SourceValue,
    string Language,
    string? Value,
    string? Status,
    string? Translator,
    string? Date);
