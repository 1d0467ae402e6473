using System.ComponentModel;
using KnowledgeGraph.Core.Genes;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Columns of the genes, in the order of CURIE.</summary>
public sealed class GeneTable
{
    /// <summary>Rows.</summary>
    public int Count => Curie.Count;

    /// <summary>Canonical identifier.</summary>
    public required Utf8Column Curie { get; init; }

    /// <summary>Approved symbol.</summary>
    public required Utf8Column Symbol { get; init; }

    /// <summary>Approved name.</summary>
    public required Utf8Column Name { get; init; }

    /// <summary>NCBI's gene number; 0 for none.</summary>
    [DefaultValue(0)]
    public required int[] NcbiGeneId { get; init; }

    /// <summary>HGNC CURIE.</summary>
    public required Utf8Column HgncId { get; init; }

    /// <summary>Ensembl gene id.</summary>
    public required Utf8Column EnsemblId { get; init; }

    /// <summary>Bare MIM number.</summary>
    public required Utf8Column OmimId { get; init; }

    /// <summary>Chromosome.</summary>
    public required PooledColumn Chromosome { get; init; }

    /// <summary>Cytogenetic band.</summary>
    public required Utf8Column Location { get; init; }

    /// <summary>Kind of gene.</summary>
    public required PooledColumn GeneType { get; init; }

    /// <summary>Identifiers.</summary>
    public required IdentifierTable Identifiers { get; init; }

    /// <summary>Other names and symbols.</summary>
    public required SynonymTable Synonyms { get; init; }

    /// <summary>Outside pages that a source lists, in key order.</summary>
    public required GeneResource[] Resources { get; init; }

    /// <summary>Each gene's run of <see cref="Resources"/>.</summary>
    public required RowRanges ResourcesOf { get; init; }
}
