using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Records;

/// <summary>A paper of an image.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Row">The paper's row.</param>
public sealed record CitationNode(GraphImage Graph, int Row) : EntityNode(Graph, Row)
{
    private const string PubMed = "PubMed";

    private CitationTable Table => Graph.Citations;

    /// <inheritdoc/>
    public override EntityType Type => EntityType.Citation;

    /// <inheritdoc/>
    public override string Curie => $"{CuriePrefix.Pmid}:{Pmid}";

    /// <summary>The title; the reference where no source gives one.</summary>
    public override string Label => Title ?? Reference;

    /// <inheritdoc/>
    public override IEnumerable<IdentifierRow> Identifiers
    {
        get
        {
            if (Doi is { } doi)
            {
                yield return new IdentifierRow($"{CuriePrefix.Doi}:{doi}", PubMed, MappingPredicate.Exact, null, IsRetired: false);
            }

            if (PmcId is { } pmcId)
            {
                yield return new IdentifierRow($"{CuriePrefix.Pmc}:{pmcId}", PubMed, MappingPredicate.Exact, null, IsRetired: false);
            }
        }
    }

    /// <summary>PubMed's number.</summary>
    public int Pmid => Table.Pmid[Row];

    /// <summary>PMC id.</summary>
    public string? PmcId => Table.PmcId[Row];

    /// <summary>DOI, bare.</summary>
    public string? Doi => Table.Doi[Row];

    /// <summary>Title.</summary>
    public string? Title => Table.Title[Row];

    /// <summary>Journal.</summary>
    public string? Journal => Table.Journal[Row];

    /// <summary>Publication date as printed.</summary>
    public string? PublicationDate => Table.PublicationDate[Row];

    /// <summary>Electronic publication date as printed.</summary>
    public string? EpubDate => Table.EpubDate[Row];

    /// <summary>Year.</summary>
    public int? Year => Table.Year[Row] is var year and not 0 ? year : null;

    /// <summary>Volume.</summary>
    public string? Volume => Table.Volume[Row];

    /// <summary>Issue.</summary>
    public string? Issue => Table.Issue[Row];

    /// <summary>Pages.</summary>
    public string? Pages => Table.Pages[Row];

    /// <summary>Free in PMC.</summary>
    public bool? IsFreeFullText => Known(Table.IsFreeFullText[Row]);

    /// <summary>Retracted.</summary>
    public bool? IsRetracted => Known(Table.IsRetracted[Row]);

    /// <summary>The reference as PubMed prints it.</summary>
    public string Reference => CitationReference.Format(this);

    private static bool? Known(Answer answer) => answer == Answer.Unknown ? null : answer == Answer.Yes;
}
