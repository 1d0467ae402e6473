namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.Relevance"/>
internal readonly struct Relevance : ITermMeasure
{
    public static bool ComparesAncestors => false;

    public static float Of(in TermPair pair) => Lin.Of(pair) * (1 - MathF.Exp(-pair.Resnik));
}
