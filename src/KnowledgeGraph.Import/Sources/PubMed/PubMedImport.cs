using KnowledgeGraph.Formats.PubMed;

namespace KnowledgeGraph.Import.Sources.PubMed;

/// <summary>Bibliographic records; of several of one paper the first that is read counts.</summary>
internal static class PubMedImport
{
    public static void Xml(SourceContext context) => Add(context, context.Counted(PubMedXmlReader.Read));

    public static void Text(SourceContext context) => Add(context, context.Counted(MedlineTextReader.Read));

    private static void Add(SourceContext context, IEnumerable<PubMedCitation> records)
    {
        foreach (var record in records)
        {
            context.Papers!.Add(record, context.Here);
        }
    }
}
