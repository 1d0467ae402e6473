namespace KnowledgeGraph.Formats.MedGen;

/// <summary>A paper of a concept.</summary>
/// <param name="Uid">MedGen number.</param>
/// <param name="Cui">Concept id.</param>
/// <param name="Name">Name of the concept.</param>
/// <param name="Pmid">The paper.</param>
public sealed record ConceptPubMedLink(
    string Uid,
    string Cui,
    string? Name,
    int Pmid);
