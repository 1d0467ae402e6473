using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>MedGen's relations between concepts, of which modes of inheritance are taken: the rest is MONDO's and HPO's to say.</summary>
internal static class MedGenRelations
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(RelationReader.Read))
        {
            if (line.RelationAttribute is "has_inheritance_type" && line.Suppress is null or "N")
            {
                context.Facts.Inheritance.Add(new InheritanceFact(
                    context.Source, context.Here, FactBase.Canonical(line.Cui1), FactBase.Canonical(line.Cui2), References: null));
            }
        }
    }
}
