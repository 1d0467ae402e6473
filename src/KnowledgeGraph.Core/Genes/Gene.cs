namespace KnowledgeGraph.Core.Genes;

/// <summary>One human gene.</summary>
public sealed class Gene
{
    /// <summary>Row key, dense from 1 in the order of <see cref="Curie"/>; the graph image's row number plus one.</summary>
    public int Id { get; set; }

    /// <summary>Canonical identifier: NCBIGene if there is one, else HGNC.</summary>
    public required string Curie { get; set; }

    /// <summary>Approved symbol.</summary>
    public required string Symbol { get; set; }

    /// <summary>Approved name.</summary>
    public string? Name { get; set; }

    /// <summary>NCBI's gene number.</summary>
    public int? NcbiGeneId { get; set; }

    /// <summary>The HGNC CURIE.</summary>
    public string? HgncId { get; set; }

    /// <summary>Ensembl's gene id, ENSG….</summary>
    public string? EnsemblId { get; set; }

    /// <summary>The bare MIM number of the gene's entry.</summary>
    public string? OmimId { get; set; }

    /// <summary>1–22, X, Y, MT, or X|Y for a gene on both; null if the gene is not placed.</summary>
    public string? Chromosome { get; set; }

    /// <summary>Cytogenetic band, e.g. 14q24.3.</summary>
    public string? Location { get; set; }

    /// <summary>NCBI's type_of_gene or HGNC's locus type, e.g. protein-coding.</summary>
    public string? GeneType { get; set; }
}
