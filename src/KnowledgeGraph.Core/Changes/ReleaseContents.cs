using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Changes;

/// <summary>A release as it is compared: its image, and the sources' statements about its links.</summary>
public sealed record ReleaseContents(GraphImage Graph, ReleaseStatements Statements)
{
    // Lists and ontologies say only that there is a link.
    private const uint NoWords = 0;

    /// <summary>The links of a kind.</summary>
    internal LinkSet Links(LinkKind kind) => kind switch
    {
        LinkKind.DiseaseGene => Graph.DiseaseGenes,
        LinkKind.DiseasePhenotype => Graph.DiseasePhenotypes,
        LinkKind.GenePhenotype => Graph.GenePhenotypes,
        LinkKind.DiseaseCitation => Graph.DiseaseCitations,
        LinkKind.GeneCitation => Graph.GeneCitations,
        LinkKind.DiseaseParent => Graph.DiseaseHierarchy.Links,
        LinkKind.PhenotypeParent => Graph.PhenotypeHierarchy.Links,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of link"),
    };

    /// <summary>Whether a link states that the association does not hold.</summary>
    internal bool IsNegated(LinkKind kind, int link) => kind switch
    {
        LinkKind.DiseaseGene => Graph.DiseaseGenes.IsNegated(link),
        LinkKind.DiseasePhenotype => Graph.DiseasePhenotypes.IsNegated(link),
        LinkKind.GenePhenotype => Graph.GenePhenotypes.IsNegated(link),
        _ => false,
    };

    /// <summary>Reads the statements about a link, in place of those in the list.</summary>
    internal void ReadStatements(LinkKind kind, int link, List<StatedBy> into)
    {
        into.Clear();
        switch (kind)
        {
            case LinkKind.DiseaseGene:
                Statements.DiseaseGenes.Read(link, into);
                break;
            case LinkKind.DiseasePhenotype:
                Statements.DiseasePhenotypes.Read(link, into);
                break;
            case LinkKind.GenePhenotype:
                Statements.GenePhenotypes.Read(link, into);
                break;
            case LinkKind.DiseaseCitation:
                ReadListed(Graph.DiseaseCitations, link, Statements.DiseaseCitations, into);
                break;
            case LinkKind.GeneCitation:
                ReadListed(Graph.GeneCitations, link, Statements.GeneCitations, into);
                break;
            case LinkKind.DiseaseParent:
                into.Add(new StatedBy(Graph.DiseaseHierarchy.Links.SourceId(link), NoWords));
                break;
            case LinkKind.PhenotypeParent:
                into.Add(new StatedBy(Graph.PhenotypeHierarchy.Links.SourceId(link), NoWords));
                break;
        }
    }

    private static bool IsAmong(List<StatedBy> stated, int source)
    {
        foreach (var one in stated)
        {
            if (one.SourceId == source)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadListed(CitationLinks links, int link, StatementColumn stored, List<StatedBy> into)
    {
        stored.Read(link, into);
        foreach (var source in links.ListingSources(link))
        {
            // A source may have the link in several lists, and make other statements about it.
            if (!IsAmong(into, source))
            {
                into.Add(new StatedBy(source, NoWords));
            }
        }
    }
}
