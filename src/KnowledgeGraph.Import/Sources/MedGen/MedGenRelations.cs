using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>MedGen's relations between concepts, of which modes of inheritance are taken: the rest is MONDO's and HPO's to say.</summary>
internal static class MedGenRelations
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(RelationReader.Read, "a relation that is no mode of inheritance"))
        {
            if (line.RelationAttribute is not "has_inheritance_type")
            {
                continue;
            }

            if (!MedGenConcepts.IsShown(line.Suppress))
            {
                context.Report.PassOver(MedGenConcepts.Suppressed);
            }
            else
            {
                context.Facts.Inheritance.Add(new InheritanceFact(
                    context.Source, context.Here, FactBase.Canonical(line.Cui1), FactBase.Canonical(line.Cui2), References: null));
            }
        }
    }
}
