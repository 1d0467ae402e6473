using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.ClinGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Curation;

/// <summary>ClinGen's gene–disease validity, with the mode of inheritance each curation is for.</summary>
internal static class ClinGenImport
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(GeneValidityReader.Read))
        {
            if (Validity(line.Classification) is not { } validity)
            {
                context.Here.Miss($"classification '{line.Classification}'");
                continue;
            }

            var disease = FactBase.Canonical(line.MondoId);
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                FactBase.Canonical(line.HgncId),
                validity <= GeneValidity.Moderate ? GeneAssociation.Causal : GeneAssociation.Unknown,
                validity,
                line.Classification,
                line.Report,
                line.Panel,
                line.Date?.Split('T')[0]));
            if (Mode(line.Inheritance) is { } mode && validity <= GeneValidity.Moderate)
            {
                context.Facts.Inheritance.Add(new InheritanceFact(context.Source, context.Here, disease, mode, line.Report));
            }
        }
    }

    private static GeneValidity? Validity(string classification) => classification switch
    {
        "Definitive" => GeneValidity.Definitive,
        "Strong" => GeneValidity.Strong,
        "Moderate" => GeneValidity.Moderate,
        "Limited" => GeneValidity.Limited,
        "Disputed" => GeneValidity.Disputed,
        "Refuted" => GeneValidity.Refuted,
        "No Known Disease Relationship" => GeneValidity.NoKnown,
        _ => null,
    };

    private static string? Mode(string? abbreviation) => abbreviation switch
    {
        "AD" => "HP:0000006",
        "AR" => "HP:0000007",
        "XL" => "HP:0001417",
        "MT" => "HP:0001427",
        "SD" => "HP:0032113",
        _ => null,
    };
}
