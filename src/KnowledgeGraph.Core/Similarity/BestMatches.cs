namespace KnowledgeGraph.Core.Similarity;

/// <summary>Best matches between two sets of terms, one pair after the other: what the vectors of the ranking must agree with.</summary>
internal static class BestMatches
{
    public static SetSimilarity Between(
        TermSimilarity similarity,
        IReadOnlyList<int> left,
        IReadOnlyList<int> right,
        SimilarityMeasure measure,
        SimilarityCombiner combiner)
    {
        TermMatch[] leftMatches = [.. left.Select(term => Of(similarity, term, right, measure))];
        TermMatch[] rightMatches = [.. right.Select(term => Of(similarity, term, left, measure))];
        var score = Combine(
            combiner,
            leftMatches.Sum(match => (double)match.Score),
            left.Count,
            rightMatches.Sum(match => (double)match.Score),
            right.Count);
        return new SetSimilarity(score, leftMatches, rightMatches);
    }

    /// <summary>The best match of a term; among equals the one with the lowest HPO id.</summary>
    public static TermMatch Of(TermSimilarity similarity, int term, IReadOnlyList<int> among, SimilarityMeasure measure)
    {
        var (best, most) = (-1, -1f);
        foreach (var other in among)
        {
            var value = similarity.Between(term, other, measure);
            if (value > most || (value == most && other < best))
            {
                (best, most) = (other, value);
            }
        }

        return new TermMatch(term, best, similarity.CommonAncestor(term, best), most);
    }

    public static double Combine(
        SimilarityCombiner combiner,
        double leftSum,
        int leftCount,
        double rightSum,
        int rightCount) => combiner switch
        {
            SimilarityCombiner.BestMatchAverage => (leftSum + rightSum) / (leftCount + rightCount),
            SimilarityCombiner.FunSimAvg => ((leftSum / leftCount) + (rightSum / rightCount)) / 2,
            SimilarityCombiner.FunSimMax => Math.Max(leftSum / leftCount, rightSum / rightCount),
            _ => throw new ArgumentOutOfRangeException(nameof(combiner), combiner, "no such combiner"),
        };
}
