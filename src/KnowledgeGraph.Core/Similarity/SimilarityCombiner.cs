namespace KnowledgeGraph.Core.Similarity;

/// <summary>How the best matches of the terms of two sets, looked for from both sides, make one score.</summary>
public enum SimilarityCombiner
{
    /// <summary>Sum of all best matches over the number of terms of both sets.</summary>
    BestMatchAverage,

    /// <summary>Mean of the two sides' means.</summary>
    FunSimAvg,

    /// <summary>Greater of the two sides' means.</summary>
    FunSimMax,
}
