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
            var disease = $"{CuriePrefix.Orpha}:{line.OrphaCode}";
            var papers = Papers(line.Validation);
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                line.Symbol,
                OrphanetAssociation.Of(line.AssociationType),
                Validity: null,
                line.AssociationType,
                papers.Count == 0 ? null : string.Join(';', papers.Select(pmid => $"{CuriePrefix.Pmid}:{pmid}")),
                line.Status,
                AssertedOn: null));
            AddPapers(context, disease, papers, line.AssociationType);
        }
    }

    public static void Epidemiology(SourceContext context)
    {
        foreach (var line in context.Counted(DerivedEpidemiologyReader.Read))
        {
            AddPapers(context, $"{CuriePrefix.Orpha}:{line.OrphaCode}", Papers(line.Validation), line.PrevalenceType);
        }
    }

    private static void AddPapers(SourceContext context, string disease, List<int> papers, string? evidence)
    {
        foreach (var pmid in papers)
        {
            context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                context.Source, context.Here, disease, pmid, evidence, References: null, Category: null, Rank: null));
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
