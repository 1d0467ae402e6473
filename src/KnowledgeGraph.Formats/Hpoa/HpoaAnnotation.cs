namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>One row of phenotype.hpoa: a disease shows, or does not show, a feature.</summary>
/// <param name="DatabaseId">Disease, e.g. OMIM:603896 or ORPHA:135.</param>
/// <param name="DiseaseName">Name of the disease.</param>
/// <param name="Qualifier">NOT for a feature known to be absent.</param>
/// <param name="HpoId">The feature.</param>
/// <param name="References">PMID, OMIM, ORPHA, ISBN or address.</param>
/// <param name="Evidence">IEA, TAS or PCS.</param>
/// <param name="Onset">HPO term.</param>
/// <param name="Frequency">n/m, n% or an HPO term; see HpoaFrequency.</param>
/// <param name="Sex">MALE or FEMALE.</param>
/// <param name="Modifiers">HPO terms.</param>
/// <param name="Aspect">P abnormality, I inheritance, C course, M modifier, H past history.</param>
/// <param name="Biocuration">Curator and date: HPO:skoehler[2017-07-13]; several joined by a semicolon.</param>
public sealed record HpoaAnnotation(
    string DatabaseId,
    string? DiseaseName,
    string? Qualifier,
    string HpoId,
    IReadOnlyList<string> References,
    string? Evidence,
    string? Onset,
    string? Frequency,
    string? Sex,
    IReadOnlyList<string> Modifiers,
    string Aspect,
    string? Biocuration);
