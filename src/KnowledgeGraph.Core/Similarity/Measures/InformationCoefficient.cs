namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.InformationCoefficient"/>
internal readonly struct InformationCoefficient : ITermMeasure
{
    public static bool ComparesAncestors => false;

    public static float Of(in TermPair pair) => Lin.Of(pair) * (1 - (1 / (1 + pair.Resnik)));
}
