using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Records;

/// <summary>A gene of an image.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Row">The gene's row.</param>
public sealed record GeneNode(GraphImage Graph, int Row) : EntityNode(Graph, Row)
{
    private GeneTable Table => Graph.Genes;

    /// <inheritdoc/>
    public override EntityType Type => EntityType.Gene;

    /// <inheritdoc/>
    public override string Curie => Table.Curie[Row]!;

    /// <inheritdoc/>
    public override string Label => Symbol;

    /// <inheritdoc/>
    public override IEnumerable<IdentifierRow> Identifiers => IdentifierRow.Of(Graph, Table.Identifiers, Row);

    /// <summary>Approved symbol.</summary>
    public string Symbol => Table.Symbol[Row]!;

    /// <summary>Approved name.</summary>
    public string? Name => Table.Name[Row];

    /// <summary>NCBI's gene number.</summary>
    public int? NcbiGeneId => Table.NcbiGeneId[Row] is var id and not 0 ? id : null;

    /// <summary>HGNC CURIE.</summary>
    public string? HgncId => Table.HgncId[Row];

    /// <summary>Ensembl gene id.</summary>
    public string? EnsemblId => Table.EnsemblId[Row];

    /// <summary>Bare MIM number.</summary>
    public string? OmimId => Table.OmimId[Row];

    /// <summary>Chromosome.</summary>
    public string? Chromosome => Table.Chromosome[Row];

    /// <summary>Cytogenetic band.</summary>
    public string? Location => Table.Location[Row];

    /// <summary>Kind of gene.</summary>
    public string? GeneType => Table.GeneType[Row];

    /// <summary>Other names and symbols.</summary>
    public IEnumerable<SynonymRow> Synonyms => SynonymRow.Of(Graph, Table.Synonyms, Row);

    /// <summary>Outside pages that a source lists.</summary>
    public IEnumerable<GeneResource> ListedResources => Table.ResourcesOf.RowsOf(Row).Select(row => Table.Resources[row]);
}
