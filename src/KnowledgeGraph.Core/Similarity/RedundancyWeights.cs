namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// How much each of several observed terms counts, given the others: nothing if another implies it, else 1 / √(Σ s), s being how alike it is to each that counts: the
/// information content of their most informative common ancestor over the greater content of both; 1 with itself.
/// </summary>
internal static class RedundancyWeights
{
    /// <summary>Works out the weights.</summary>
    /// <param name="space">The terms.</param>
    /// <param name="terms">Rows of the observed terms.</param>
    /// <param name="weights">A weight for each.</param>
    public static void Fill(TermSpace space, ReadOnlySpan<int> terms, Span<double> weights)
    {
        using var marks = new RentedArray<int>(space.Count);
        marks.Span.Clear();
        for (var one = 0; one < terms.Length; one++)
        {
            weights[one] = IsImplied(space, terms, one) ? 0 : 1;
        }

        for (var one = 0; one < terms.Length; one++)
        {
            if (weights[one] == 0)
            {
                continue;
            }

            Mark(space, terms[one], one + 1, marks.Span);
            for (var other = one + 1; other < terms.Length; other++)
            {
                if (weights[other] > 0)
                {
                    var alike = Alike(space, terms[one], terms[other], one + 1, marks.Span);
                    weights[one] += alike;
                    weights[other] += alike;
                }
            }
        }

        foreach (ref var weight in weights[..terms.Length])
        {
            weight = weight == 0 ? 0 : 1 / Math.Sqrt(weight);
        }
    }

    // The same term twice is implied by the first of both.
    private static bool IsImplied(TermSpace space, ReadOnlySpan<int> terms, int one)
    {
        for (var other = 0; other < terms.Length; other++)
        {
            if (other != one && space.IsA(terms[other], terms[one]) && (terms[other] != terms[one] || other < one))
            {
                return true;
            }
        }

        return false;
    }

    private static void Mark(TermSpace space, int term, int mark, Span<int> marks)
    {
        marks[space.Positions[term]] = mark;
        foreach (var ancestor in space.Ancestors(term))
        {
            marks[space.Positions[ancestor]] = mark;
        }
    }

    // Neither of both implies the other, so that what they share is above the second.
    private static double Alike(TermSpace space, int one, int other, int mark, ReadOnlySpan<int> marks)
    {
        var greatest = Math.Max(space.Content[space.Positions[one]], space.Content[space.Positions[other]]);
        var shared = 0f;
        foreach (var ancestor in space.Ancestors(other))
        {
            var position = space.Positions[ancestor];
            shared = marks[position] == mark ? Math.Max(shared, space.Content[position]) : shared;
        }

        return greatest > 0 ? shared / greatest : 0;
    }
}
