using KnowledgeGraph.Formats.Hgnc;

namespace KnowledgeGraph.Import.Sources.Hgnc;

/// <summary>HGNC's approved genes.</summary>
internal static class HgncImport
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(HgncReader.Read))
        {
            if (line.Status is null or "Approved")
            {
                context.Facts.Genes.Hgnc.TryAdd(line.HgncId, (line, context.Here));
            }
        }
    }
}
