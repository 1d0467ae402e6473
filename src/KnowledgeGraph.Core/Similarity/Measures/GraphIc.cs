namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.GraphIc"/>
internal readonly struct GraphIc : ITermMeasure
{
    public static bool ComparesAncestors => true;

    public static float Of(in TermPair pair) => pair.AreSame ? 1 : pair.UnionContent > 0 ? pair.CommonContent / pair.UnionContent : 0;
}
