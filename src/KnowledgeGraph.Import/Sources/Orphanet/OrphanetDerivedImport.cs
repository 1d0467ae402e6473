using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>Tables derived of Orphadata: genes of disorders, and the papers that Orphanet's genes and prevalences rest on.</summary>
internal static class OrphanetDerivedImport
{
    private const string PaperMark = "[PMID]";

    public static void Genes(SourceContext context)
    {
        foreach (var line in context.Counted(DerivedGeneReader.Read))
        {
            OrphanetGeneFacts.Add(context, new OrphanetGeneFacts.Pair(
                $"{CuriePrefix.Orpha}:{line.OrphaCode}", line.DisorderName, line.Symbol, line.AssociationType, line.Status, Papers(line.Validation)));
        }
    }

    public static void Epidemiology(SourceContext context)
    {
        foreach (var line in context.Counted(DerivedEpidemiologyReader.Read))
        {
            OrphanetGeneFacts.AddPapers(context, $"{CuriePrefix.Orpha}:{line.OrphaCode}", Papers(line.Validation), line.PrevalenceType);
        }
    }

    private static List<int> Papers(string? validation) =>
    [
        .. (validation ?? string.Empty).Split('_')
            .Where(part => part.EndsWith(PaperMark, StringComparison.Ordinal))
            .Select(part => Pmid.TryParse(part[..^PaperMark.Length], out var pmid) ? pmid : 0)
            .Where(pmid => pmid > 0)
            .Distinct(),
    ];
}
