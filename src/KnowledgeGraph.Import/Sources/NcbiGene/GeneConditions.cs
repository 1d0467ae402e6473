using System.Text.RegularExpressions;
using KnowledgeGraph.Formats.NcbiGene;

namespace KnowledgeGraph.Import.Sources.NcbiGene;

/// <summary>
/// The entries of gene_condition_source_id that are not diseases: ClinVar's pharmacogenomic conditions, and findings under their HPO terms.
/// </summary>
internal static partial class GeneConditions
{
    /// <summary>True for the response to a drug; MedGen's concepts show this by their name alone.</summary>
    public static bool IsDrugResponse(GeneConditionLine line) =>
        line.SourceId is null && line.DiseaseName is { } name && DrugResponse().IsMatch(name);

    /// <summary>True for a condition that is named by an HPO term: it is a disease only if some disease has its concept.</summary>
    public static bool IsFinding(GeneConditionLine line) =>
        line.SourceId?.StartsWith("HP:", StringComparison.OrdinalIgnoreCase) == true && line.DiseaseMim is null;

    // "Velmerol response", "Response to velmerol", "Velmerol, poor response to", "Velmerol response - Efficacy,
    // Toxicity/ADR", "Velmerol sensitivity", "Velmerol causing adverse effect in therapeutic use"; sensitivities
    // to things that are not drugs, such as gluten, are excluded.
    [GeneratedRegex(
        @"^(?:.+\bresponse(?:\s+-\s+[\w/, ]+)?"
        + @"|.+ - (?:Dosage|Efficacy|Toxicity|Metabolism/PK|PD|Other)\b[\w/, ]*"
        + @"|(?:poor |altered |increased |decreased )?response to .+|.+, (?:poor |altered )?(?:response|metabolism)(?: to| "
        + @"of)?|(?:poor|rapid|ultrarapid) metabolism of .+"
        + @"|.+ causing adverse effect in therapeutic use"
        + @"|(?!(?:gluten|latex|chemical|food|light|sun|cold|heat|contrast|salt|pain|noise|insulin|histamine|radiation|electromagnetic|"
        + @"immediate|delayed)\b)"
        + @"[\w-]+ (?:(?:hyper)?sensitivity|toxicity))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DrugResponse();
}
