namespace KnowledgeGraph.Core.Graph;

/// <summary>Values of statements that filters and counts ask for: by link, those of all of its statements.</summary>
public sealed class LinkStatements
{
    /// <summary>Keys of the sources that say something of a disease–gene link.</summary>
    public required TextSets DiseaseGeneSources { get; init; }

    /// <summary>CURIEs of the modes of inheritance that statements of a disease–gene link are for.</summary>
    public required TextSets DiseaseGeneModes { get; init; }

    /// <summary>Keys of the sources that say something of a disease–phenotype link.</summary>
    public required TextSets DiseasePhenotypeSources { get; init; }

    /// <summary>Evidence codes of a disease–phenotype link.</summary>
    public required TextSets DiseasePhenotypeEvidence { get; init; }

    /// <summary>Keys of the sources that say something of a gene–phenotype link.</summary>
    public required TextSets GenePhenotypeSources { get; init; }

    /// <summary>Keys of the sources of stored statements about a disease–paper link; lists of papers are not among them.</summary>
    public required TextSets DiseaseCitationSources { get; init; }

    /// <summary>Keys of the sources of stored statements about a gene–paper link; lists of papers are not among them.</summary>
    public required TextSets GeneCitationSources { get; init; }
}
