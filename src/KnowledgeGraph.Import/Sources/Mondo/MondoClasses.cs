using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Mondo;

/// <summary>MONDO classes: which there are, which are withdrawn, which are not human diseases.</summary>
internal static class MondoClasses
{
    /// <summary>Said of what names a class that another row, or the hierarchy, makes no disease.</summary>
    public const string NoDisease = "a class that is no disease of the release: withdrawn, of animals, or a quality of diseases";

    /// <summary>Said of classes of other ontologies.</summary>
    public const string OtherOntology = "a class of another ontology than Mondo";

    /// <summary>Said of what makes a class one of animals.</summary>
    public const string OfAnimals = "a disease of animals";

    private const string Prefix = "MONDO:";

    public static void Labels(SourceContext context)
    {
        foreach (var line in context.Counted(ClassStatsReader.Read, NoDisease))
        {
            var mondo = FactBase.Canonical(line.ClassId);
            if (!mondo.StartsWith(Prefix, StringComparison.Ordinal))
            {
                context.Report.PassOver(OtherOntology);
            }
            else if (line.Label is null)
            {
                context.Report.PassOver("a class without a label");
            }
            else if (line.Label.StartsWith("obsolete ", StringComparison.OrdinalIgnoreCase))
            {
                context.Facts.Withdrawn.Add(mondo);
                context.Report.PassOver("a class that Mondo has withdrawn");
            }
            else if (line.Label.Contains("non-human animal", StringComparison.OrdinalIgnoreCase))
            {
                context.Facts.NotDiseases.Add(mondo);
                context.Report.PassOver(OfAnimals);
            }
            else
            {
                context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, mondo, line.Label, NameRank.Mondo));
            }
        }
    }

    public static void Obsolete(SourceContext context)
    {
        foreach (var line in context.Counted(ObsoletesReader.Read, "a withdrawn class without a successor"))
        {
            var mondo = FactBase.Canonical(line.ClassId);
            if (!mondo.StartsWith(Prefix, StringComparison.Ordinal))
            {
                context.Report.PassOver(OtherOntology);
                continue;
            }

            context.Facts.Withdrawn.Add(mondo);
            if (line.ReplacedBy is { } live)
            {
                context.Facts.Retired.Add(new RetiredFact(context.Source, context.Here, mondo, FactBase.Canonical(live)));
            }
        }
    }
}
