using KnowledgeGraph.Formats.Orphanet;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>
/// Tables derived of Orphadata: genes of disorders, how common disorders are, when they begin, and how they are inherited.
/// </summary>
internal static class OrphanetDerivedImport
{
    public static void Genes(SourceContext context)
    {
        foreach (var line in context.Counted(DerivedGeneReader.Read))
        {
            OrphanetGeneFacts.Add(context, new OrphanetGeneFacts.Pair(
                OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName), line.DisorderName, line.Symbol,
                    line.AssociationType, line.Status, OrphanetPapers.Of(line.Validation)));
        }
    }

    public static void Epidemiology(SourceContext context)
    {
        foreach (var line in context.Counted(DerivedEpidemiologyReader.Read))
        {
            OrphanetEpidemiology.AddPrevalence(context, OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName), line);
        }
    }

    public static void NaturalHistory(SourceContext context)
    {
        foreach (var line in context.Counted(DerivedNaturalHistoryReader.Read, OrphanetEpidemiology.NothingKnown))
        {
            OrphanetEpidemiology.AddAges(context, OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName), line);
        }
    }
}
