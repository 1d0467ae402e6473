namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A synonym of a disease that Mondo and OMIM share.</summary>
/// <param name="MondoId">The disease.</param>
/// <param name="Scope">oio:hasExactSynonym, …</param>
/// <param name="Synonym">The synonym.</param>
/// <param name="SynonymInSourceCase">As OMIM writes it.</param>
/// <param name="SourceId">OMIM entry.</param>
/// <param name="Type">Abbreviation, where it is one.</param>
public sealed record OmimSynonymLine(
    string MondoId,
    string? Scope,
    string Synonym,
    string? SynonymInSourceCase,
    string? SourceId,
    string? Type);
