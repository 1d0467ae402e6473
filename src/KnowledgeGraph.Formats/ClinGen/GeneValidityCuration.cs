namespace KnowledgeGraph.Formats.ClinGen;

/// <summary>One gene–disease validity curation.</summary>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="HgncId">HGNC CURIE.</param>
/// <param name="DiseaseLabel">Name of the disease.</param>
/// <param name="MondoId">MONDO class.</param>
/// <param name="Inheritance">AD, AR, XL, …</param>
/// <param name="Classification">Definitive, Strong, …</param>
/// <param name="Report">Address of the report.</param>
/// <param name="Date">ISO 8601.</param>
/// <param name="Panel">Expert panel.</param>
/// <param name="Sop">The standard operating procedure that was followed, e.g. SOP9.</param>
public sealed record GeneValidityCuration(
    string GeneSymbol,
    string HgncId,
    string? DiseaseLabel,
    string MondoId,
    string? Inheritance,
    string Classification,
    string? Report,
    string? Date,
    string? Panel,
    string? Sop);
