using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Mondo;

/// <summary>MONDO classes: which there are, which are withdrawn, which are not human diseases.</summary>
internal static class MondoClasses
{
    private const string Prefix = "MONDO:";

    public static void Labels(SourceContext context)
    {
        foreach (var line in context.Counted(ClassStatsReader.Read))
        {
            if (!line.ClassId.StartsWith(Prefix, StringComparison.Ordinal) || line.Label is null)
            {
                continue;
            }

            if (line.Label.StartsWith("obsolete ", StringComparison.OrdinalIgnoreCase))
            {
                context.Facts.Withdrawn.Add(line.ClassId);
            }
            else if (line.Label.Contains("non-human animal", StringComparison.OrdinalIgnoreCase))
            {
                context.Facts.NotDiseases.Add(line.ClassId);
            }
            else
            {
                context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, line.ClassId, line.Label, NameRank.Mondo));
            }
        }
    }

    public static void Obsolete(SourceContext context)
    {
        foreach (var line in context.Counted(ObsoletesReader.Read))
        {
            if (!line.ClassId.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            context.Facts.Withdrawn.Add(line.ClassId);
            if (line.ReplacedBy is { } live)
            {
                context.Facts.Retired.Add(new RetiredFact(context.Source, context.Here, line.ClassId, FactBase.Canonical(live)));
            }
        }
    }
}
