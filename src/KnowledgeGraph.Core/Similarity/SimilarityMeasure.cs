namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The similarity of two phenotype terms, or, for the last two measures, how much likelier a feature is with a disease than without.
/// </summary>
public enum SimilarityMeasure
{
    /// <summary>Information content of the most informative common ancestor (Resnik 1995); in nats, from 0.</summary>
    Resnik,

    /// <summary>Twice Resnik over the sum of both contents (Lin 1998); 0 to 1.</summary>
    Lin,

    /// <summary>
    /// 1 / (1 + distance), the distance being the sum of both contents less twice Resnik (Jiang and Conrath 1997); 0 to 1.
    /// </summary>
    JiangConrath,

    /// <summary>Lin, weighed down for general ancestors by 1 − e^(−Resnik) (Schlicker 2006); 0 to 1.</summary>
    Relevance,

    /// <summary>Lin, weighed down for general ancestors by 1 − 1/(1 + Resnik) (Li 2010); 0 to 1.</summary>
    InformationCoefficient,

    /// <summary>Content of the shared ancestors over content of all ancestors of either (Pesquita 2007); 0 to 1.</summary>
    GraphIc,

    /// <summary>Number of shared ancestors over number of all ancestors of either, the ontology's root left out; 0 to 1.</summary>
    Jaccard,

    /// <summary>Geometric mean of Resnik and Jaccard (Smedley 2013); from 0.</summary>
    Phenodigm,

    /// <summary>
    /// Decadic logarithm of the likelihood ratio, from frequencies, NOT and the background, tempered: raised to a power, with redundant
    /// findings weighted down and help from related diseases. The prior belongs to it. Not symmetric.
    /// </summary>
    LikelihoodRatio,

    /// <summary>
    /// The likelihood ratio of findings that are assumed to be independent, by data on the disease alone (after Robinson 2020). Not
    /// symmetric.
    /// </summary>
    UntemperedLikelihoodRatio,
}
