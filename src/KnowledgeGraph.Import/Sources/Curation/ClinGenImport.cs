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
                context.Here.Miss("a classification that is not known", $"classification '{line.Classification}'");
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
                string.Join("; ", new[] { line.Classification, line.Inheritance, line.Sop }.Where(part => part is not null)),
                line.Report,
                line.Panel,
                line.Date?.Split('T')[0])
            {
                ModeOfInheritance = InheritanceModes.Of(line.Inheritance, context.Here),
                DiseaseName = line.DiseaseLabel,
            });
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
        "Animal Model Only" => GeneValidity.AnimalModelOnly,
        "No Known Disease Relationship" => GeneValidity.NoKnown,
        _ => null,
    };
}
