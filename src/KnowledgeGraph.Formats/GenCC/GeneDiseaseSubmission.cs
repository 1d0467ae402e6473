namespace KnowledgeGraph.Formats.GenCC;

/// <summary>One submission of GenCC: one submitter's assessment of a gene, a disease and a mode of inheritance.</summary>
/// <param name="SubmissionId">SGC-… since 2026, before that the uuid.</param>
/// <param name="Version">Version of the submission, the greatest of which counts; null in the form that has none.</param>
/// <param name="GeneCurie">HGNC CURIE.</param>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="DiseaseCurie">MONDO class.</param>
/// <param name="DiseaseTitle">Its name.</param>
/// <param name="SubmittedDiseaseName">The submitter's name for the disease.</param>
/// <param name="ClassificationCurie">GENCC:100001 to GENCC:100009.</param>
/// <param name="Classification">Definitive, Strong, Disputed Evidence, …</param>
/// <param name="ModeCurie">HPO term of the mode of inheritance.</param>
/// <param name="Mode">Its name.</param>
/// <param name="Submitter">Name of the submitter.</param>
/// <param name="Date">When the submitter assessed it: 2018-03-30 13:31:56 or 2021-02-12T00:00:00.000000Z.</param>
/// <param name="Report">Address of the submitter's report.</param>
/// <param name="Pmids">Papers, in the submitter's own style of list: separated by commas, semicolons, underscores, blanks.</param>
/// <param name="Criteria">Address of the assertion criteria; some submitters name the paper that describes them.</param>
public sealed record GeneDiseaseSubmission(
    string? SubmissionId,
    int? Version,
    string GeneCurie,
    string? GeneSymbol,
    string DiseaseCurie,
    string? DiseaseTitle,
    string? SubmittedDiseaseName,
    string? ClassificationCurie,
    string Classification,
    string? ModeCurie,
    string? Mode,
    string Submitter,
    string? Date,
    string? Report,
    string? Pmids,
    string? Criteria);
