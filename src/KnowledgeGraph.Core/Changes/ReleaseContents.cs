using System.Text;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>A release as it is compared: its image, and the sources' statements about its links.</summary>
public sealed record ReleaseContents(GraphImage Graph, ReleaseStatements Statements)
{
    // Ontologies say only that there is a link.
    private const uint NoWords = 0;

    private readonly (CitationList List, uint Hash)[] _lists =
        [.. Graph.Citations.Lists.Select(list => (list, TextHash.Of(Encoding.UTF8.GetBytes(list.Evidence))))];

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
        _ => throw UnknownKind.Of(kind),
    };

    /// <summary>Whether a link states that the association does not hold.</summary>
    internal bool IsNegated(LinkKind kind, int link) => kind switch
    {
        LinkKind.DiseaseGene => Graph.DiseaseGenes.IsNegated(link),
        LinkKind.DiseasePhenotype => Graph.DiseasePhenotypes.IsNegated(link),
        LinkKind.GenePhenotype => Graph.GenePhenotypes.IsNegated(link),
        LinkKind.DiseaseCitation or LinkKind.GeneCitation or LinkKind.DiseaseParent or LinkKind.PhenotypeParent => false,
        _ => throw UnknownKind.Of(kind),
    };

    /// <summary>The statements about the links of a kind; null for kinds whose sources say only that there is a link.</summary>
    internal StatementColumn? StatementsOf(LinkKind kind) => kind switch
    {
        LinkKind.DiseaseGene => Statements.DiseaseGenes,
        LinkKind.DiseasePhenotype => Statements.DiseasePhenotypes,
        LinkKind.GenePhenotype => Statements.GenePhenotypes,
        LinkKind.DiseaseCitation => Statements.DiseaseCitations,
        LinkKind.GeneCitation => Statements.GeneCitations,
        LinkKind.DiseaseParent or LinkKind.PhenotypeParent => null,
        _ => throw UnknownKind.Of(kind),
    };

    /// <summary>Reads what sources say of a link, in place of what is in the list.</summary>
    internal void ReadStatements(LinkKind kind, int link, List<StatedBy> into)
    {
        into.Clear();
        StatementsOf(kind)?.Read(link, into);
        switch (kind)
        {
            case LinkKind.DiseaseCitation:
                AddLists(Graph.DiseaseCitations, link, into);
                break;
            case LinkKind.GeneCitation:
                AddLists(Graph.GeneCitations, link, into);
                break;
            case LinkKind.DiseaseParent:
                into.Add(new StatedBy(Graph.DiseaseHierarchy.Links.SourceId(link), NoWords));
                break;
            case LinkKind.PhenotypeParent:
                into.Add(new StatedBy(Graph.PhenotypeHierarchy.Links.SourceId(link), NoWords));
                break;
        }
    }

    // A source may have a link in several lists, and make other statements about it.
    private void AddLists(CitationLinks links, int link, List<StatedBy> into)
    {
        foreach (var (list, hash) in _lists)
        {
            if (!links.IsListed(link, list))
            {
                continue;
            }

            var known = into.FindIndex(stated => stated.SourceId == list.SourceId);
            if (known < 0)
            {
                into.Add(new StatedBy(list.SourceId, NoWords, hash));
            }
            else
            {
                into[known] = into[known] with { Lists = unchecked(into[known].Lists + hash) };
            }
        }
    }
}
