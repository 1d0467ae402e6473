using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.Sssom;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Mondo;

/// <summary>Mondo's SSSOM mappings. A class that Mondo maps to OMIA (inherited disorders in animals) is a disease of animals.</summary>
internal static class MondoMappings
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(SssomReader.Read))
        {
            if (line.IsDenied)
            {
                context.Here.Miss(
                    "a mapping that is denied",
                    $"{line.SubjectId} {line.Modifier ?? "no"} {line.PredicateId} {line.ObjectId}: a mapping that is denied");
                continue;
            }

            if (Predicate(line.PredicateId) is not { } predicate)
            {
                context.Here.Miss("a predicate that is not known", $"{line.SubjectId} {line.PredicateId} {line.ObjectId}");
                continue;
            }

            var mondo = FactBase.Canonical(line.SubjectId);
            if (IsOfAnimals(line.ObjectId) || IsOfAnimals(line.SubjectId))
            {
                context.Facts.NotDiseases.Add(IsOfAnimals(line.ObjectId) ? mondo : FactBase.Canonical(line.ObjectId));
                context.Report.PassOver(MondoClasses.OfAnimals);
                continue;
            }

            context.Facts.Mappings.Add(new MappingFact(
                context.Source,
                context.Here,
                MappingPriority.Mondo,
                mondo,
                FactBase.Canonical(line.ObjectId),
                predicate,
                line.Justification)
            {
                RightLabel = line.ObjectLabel,
            });
        }
    }

    // Whichever side it stands on.
    private static bool IsOfAnimals(string identifier) => identifier.StartsWith("OMIA:", StringComparison.OrdinalIgnoreCase);

    private static MappingPredicate? Predicate(string predicate) => predicate switch
    {
        "skos:exactMatch" or "owl:equivalentClass" or "owl:sameAs" => MappingPredicate.Exact,
        "skos:closeMatch" => MappingPredicate.Close,
        "skos:broadMatch" or "rdfs:subClassOf" => MappingPredicate.Broad,
        "skos:narrowMatch" => MappingPredicate.Narrow,
        "skos:relatedMatch" => MappingPredicate.Related,
        "oboInOwl:hasDbXref" or "skos:mappingRelation" or "rdfs:seeAlso" => MappingPredicate.Xref,
        _ => null,
    };
}
