namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A prevalence figure of a disorder, from Orphadata's epidemiology product or a table derived from it.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="DisorderName">Name of the disorder.</param>
/// <param name="Type">Point prevalence, Annual incidence, Prevalence at birth, Lifetime Prevalence, Cases/families.</param>
/// <param name="Qualification">Value and class, Class only, Case(s), Family(ies).</param>
/// <param name="Class">e.g. 1-9 / 100 000; Unknown.</param>
/// <param name="Value">The mean value per 100,000 people; for cases and families their number. 0.0 if there is a class only.</param>
/// <param name="Geographic">Worldwide, Europe, a country, Specific population.</param>
/// <param name="Status">Validated or Not yet validated.</param>
/// <param name="Source">
/// The evidence: 22587682[PMID], EUROCAT[REG], [EXPERT], ORPHANET, joined by underscores; now and then PMID: 30306084.
/// </param>
public sealed record OrphanetPrevalence(
    string OrphaCode,
    string? DisorderName,
    string? Type,
    string? Qualification,
    string? Class,
    string? Value,
    string? Geographic,
    string? Status,
    string? Source);
