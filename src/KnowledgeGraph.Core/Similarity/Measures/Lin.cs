namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.Lin"/>
internal readonly struct Lin : ITermMeasure
{
    public static bool ComparesAncestors => false;

    public static float Of(in TermPair pair) => pair.LeftContent + pair.RightContent is var both and > 0 ? 2 * pair.Resnik / both : 0;
}
