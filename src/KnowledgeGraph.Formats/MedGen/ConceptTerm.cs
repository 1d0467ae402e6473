namespace KnowledgeGraph.Formats.MedGen;

/// <summary>One name of a concept in one vocabulary.</summary>
/// <param name="Cui">Concept id.</param>
/// <param name="TermStatus">P for the preferred lexical group.</param>
/// <param name="IsPreferred">Y if preferred within the concept.</param>
/// <param name="SourceConceptId">The vocabulary's own concept id.</param>
/// <param name="SourceDescriptorId">The vocabulary's own descriptor id.</param>
/// <param name="SourceAbbreviation">The vocabulary.</param>
/// <param name="TermType">Term type: PT preferred, SY synonym, ACR/AB acronym, …</param>
/// <param name="Code">The vocabulary's code.</param>
/// <param name="Name">The name.</param>
/// <param name="Suppress">N unless suppressed.</param>
public sealed record ConceptTerm(
    string Cui,
    string? TermStatus,
    string? IsPreferred,
    string? SourceConceptId,
    string? SourceDescriptorId,
    string SourceAbbreviation,
    string TermType,
    string? Code,
    string Name,
    string? Suppress);
