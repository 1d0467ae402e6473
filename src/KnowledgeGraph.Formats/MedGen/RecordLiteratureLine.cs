namespace KnowledgeGraph.Formats.MedGen;

/// <summary>One place of a paper in the literature sections of a MedGen record page.</summary>
/// <param name="MedGenUid">The record's MedGen UID.</param>
/// <param name="Cui">The record's concept id, such as <c>C5830404</c>.</param>
/// <param name="Section">The section of the page.</param>
/// <param name="Rank">The place in the section, counted from 1.</param>
/// <param name="Pmid">The paper's PubMed id.</param>
/// <param name="IsFreeFullText">Whether the page marks the paper as a free PMC article.</param>
public readonly record struct RecordLiteratureLine(
    int MedGenUid,
    string Cui,
    RecordSection Section,
    int Rank,
    int Pmid,
    bool IsFreeFullText);
