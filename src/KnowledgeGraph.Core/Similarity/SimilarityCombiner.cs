namespace KnowledgeGraph.Core.Similarity;

/// <summary>The way in which the best matches of the terms of two sets, from both sides, are combined into one score.</summary>
public enum SimilarityCombiner
{
    /// <summary>Sum of all best matches over the number of terms of both sets.</summary>
    BestMatchAverage,

    /// <summary>Mean of the two sides' means.</summary>
    FunSimAvg,

    /// <summary>Greater of the two sides' means.</summary>
    FunSimMax,
}
