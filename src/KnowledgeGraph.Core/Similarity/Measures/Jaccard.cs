namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.Jaccard"/>
internal readonly struct Jaccard : ITermMeasure
{
    public static bool ComparesAncestors => true;

    public static float Of(in TermPair pair) => pair.AreSame ? 1 : pair.UnionCount > 0 ? pair.CommonCount / pair.UnionCount : 0;
}
