using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>Features of OMIM diseases as MedGen records them, and the concepts of HPO terms.</summary>
internal static class MedGenFeatures
{
    private const string Not = "not_";

    // Either way round, as MedGen names its relations (MGREL.RRF).
    private static readonly string[] Manifestation = ["manifestation_of", "has_manifestation"];
    private static readonly string[] Inheritance = ["inheritance_type_of", "has_inheritance_type"];

    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(HpoOmimMappingReader.Read))
        {
            AddConcept(context, line.HpoId, line.HpoCui, line.SemanticType);
            var isDenied = line.Relationship.StartsWith(Not, StringComparison.OrdinalIgnoreCase);
            var relationship = (isDenied ? line.Relationship[Not.Length..] : line.Relationship).ToLowerInvariant();
            var isFeature = Manifestation.Contains(relationship);
            if (!isFeature && !Inheritance.Contains(relationship))
            {
                context.Here.Miss("a relationship that is not known", $"OMIM:{line.MimNumber} {line.Relationship} {line.HpoId}");
                continue;
            }

            var fact = new DiseasePhenotypeFact(
                context.Source,
                context.Here,
                $"OMIM:{line.MimNumber}",
                line.HpoId,
                IsNegated: isDenied,
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
            };
            if (isFeature)
            {
                context.Facts.DiseasePhenotypes.Add(fact);
            }
            else if (isDenied)
            {
                context.Here.MissPart(InheritanceModes.Denied, $"OMIM:{line.MimNumber}: not {line.HpoId}, {InheritanceModes.Denied}");
            }
            else
            {
                context.Facts.Inheritance.Add(InheritanceFact.Of(fact, fact.Phenotype));
            }
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
