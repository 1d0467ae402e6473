namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.Phenodigm"/>
internal readonly struct Phenodigm : ITermMeasure
{
    public static bool ComparesAncestors => true;

    public static float Of(in TermPair pair) => MathF.Sqrt(pair.Resnik * Jaccard.Of(pair));
}
