namespace KnowledgeGraph.Core.Similarity.Measures;

/// <inheritdoc cref="SimilarityMeasure.JiangConrath"/>
internal readonly struct JiangConrath : ITermMeasure
{
    public static bool ComparesAncestors => false;

    // A term that says nothing is near to nothing but itself.
    public static float Of(in TermPair pair)
    {
        if (pair.AreSame)
        {
            return 1;
        }

        return pair.LeftContent > 0 && pair.RightContent > 0 ? 1 / (1 + pair.LeftContent + pair.RightContent - (2 * pair.Resnik)) : 0;
    }
}
