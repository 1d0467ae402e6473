using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.PubMed;

/// <summary>Bibliographic records; of several of one paper the first that is read counts.</summary>
internal static class PubMedImport
{
    public static void Xml(SourceContext context) => Add(context, context.Counted(PubMedXmlReader.Read));

    public static void Text(SourceContext context) => Add(context, context.Counted(MedlineTextReader.Read));

    public static void Merged(SourceContext context)
    {
        foreach (var line in context.Counted(MergedPaperReader.Read, "a merged paper that nothing refers to"))
        {
            if (Pmid.IsPmid(line.Pmid) && Pmid.IsPmid(line.MergedInto))
            {
                context.Facts.Citations.Merged.TryAdd(line.Pmid, (line.MergedInto, context.Here));
            }
            else
            {
                context.Here.Miss("no PMIDs", $"{line.Pmid} merged into {line.MergedInto}: no PMIDs");
            }
        }
    }

    private static void Add(SourceContext context, IEnumerable<PubMedCitation> records)
    {
        foreach (var record in records)
        {
            context.Papers!.Add(record, context.Here);
        }
    }
}
