namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.Resnik"/>
internal readonly struct Resnik : ITermMeasure
{
    public static bool ComparesAncestors => false;

    public static float Of(in TermPair pair) => pair.Resnik;
}
