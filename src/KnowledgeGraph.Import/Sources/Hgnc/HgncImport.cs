using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Hgnc;

/// <summary>HGNC's approved genes, and the reports that it has withdrawn.</summary>
internal static class HgncImport
{
    private const string Approved = "Approved";

    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(HgncReader.Read, "a further row of a gene"))
        {
            if (line.Status is null or Approved)
            {
                context.Facts.Genes.Hgnc.TryAdd(line.HgncId, (line, context.Here));
            }
            else
            {
                context.Report.PassOver("a gene whose status is not Approved");
            }
        }
    }

    public static void Withdrawn(SourceContext context)
    {
        foreach (var line in context.Counted(HgncWithdrawnReader.Read))
        {
            context.Facts.Genes.Withdrawn.Add(new WithdrawnGeneFact(
                context.Source, context.Here, FactBase.Canonical(line.HgncId), [.. line.MergedInto.Select(FactBase.Canonical)],
                    line.Symbol));
        }
    }
}
