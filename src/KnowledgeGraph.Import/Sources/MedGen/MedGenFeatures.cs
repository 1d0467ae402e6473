using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>Features of OMIM diseases as MedGen records them, and the concepts of HPO terms.</summary>
internal static class MedGenFeatures
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(HpoOmimMappingReader.Read))
        {
            context.Facts.DiseasePhenotypes.Add(new DiseasePhenotypeFact(
                context.Source,
                context.Here,
                $"OMIM:{line.MimNumber}",
                line.HpoId,
                IsNegated: line.Relationship.StartsWith("not_", StringComparison.Ordinal),
                Aspect: null,
                Frequency: null,
                Onset: null,
                Sex: null,
                Modifiers: null,
                Evidence: line.Relationship,
                References: null,
                AssertedBy: line.MedGenSource,
                AssertedOn: null)
            {
                DiseaseName = line.OmimName,
            });
            AddConcept(context, line.HpoId, line.HpoCui, line.SemanticType);
        }
    }

    public static void TermConcepts(SourceContext context)
    {
        foreach (var line in context.Counted(HpoMappingReader.Read, "a term without concept and semantic type"))
        {
            AddConcept(context, line.HpoId, line.Cui, line.SemanticType);
        }
    }

    private static void AddConcept(SourceContext context, string term, string? concept, string? semanticType)
    {
        if (concept is not null || semanticType is not null)
        {
            context.Facts.Phenotypes.Concepts.Add((FactBase.Canonical(term), concept, semanticType, context.Here));
        }
    }
}
