using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Mondo;

/// <summary>Genes whose germline variants Mondo holds to be the material basis of a disease.</summary>
internal static class MondoGenes
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(MondoOmimGeneReader.Read))
        {
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                FactBase.Canonical(line.MondoId),
                FactBase.Canonical(line.HgncId),
                GeneAssociation.Causal,
                Validity: null,
                Evidence: "has material basis in germline mutation in",
                line.OmimDiseaseId is { } omim ? FactBase.Canonical(omim) : null,
                AssertedBy: null,
                AssertedOn: null));
        }
    }
}
