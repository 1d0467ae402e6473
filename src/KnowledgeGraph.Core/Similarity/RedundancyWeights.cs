namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The weight of each of several observed terms, given the others: 0 if another implies it, else 1 / √(Σ s), where s is its likeness to
/// each term that counts: the information content of their most informative common ancestor over the greater content of both; 1 with
/// itself.
/// </summary>
internal sealed class RedundancyWeights(TermSpace space) : IDisposable
{
    private readonly RentedArray<int> _marks = Cleared(space.Count);

    // The ancestors of one term are marked with one number, of the next with the next.
    private int _mark;

    /// <summary>Works out the weights; as often as one likes.</summary>
    /// <param name="terms">Rows of the observed terms.</param>
    /// <param name="weights">A weight for each.</param>
    public void Fill(ReadOnlySpan<int> terms, Span<double> weights)
    {
        for (var one = 0; one < terms.Length; one++)
        {
            weights[one] = IsImplied(terms, one) ? 0 : 1;
        }

        for (var one = 0; one < terms.Length; one++)
        {
            if (weights[one] == 0)
            {
                continue;
            }

            Mark(terms[one]);
            for (var other = one + 1; other < terms.Length; other++)
            {
                if (weights[other] > 0)
                {
                    var alike = Alike(terms[one], terms[other]);
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

    public void Dispose() => _marks.Dispose();

    private static RentedArray<int> Cleared(int count)
    {
        var marks = new RentedArray<int>(count);
        marks.Span.Clear();
        return marks;
    }

    // The same term twice is implied by the first of both.
    private bool IsImplied(ReadOnlySpan<int> terms, int one)
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

    private void Mark(int term)
    {
        _mark++;
        var marks = _marks.Span;
        marks[space.Positions[term]] = _mark;
        foreach (var ancestor in space.Ancestors(term))
        {
            marks[space.Positions[ancestor]] = _mark;
        }
    }

    // Neither term implies the other, so their common ancestors are above the second.
    private double Alike(int one, int other)
    {
        var greatest = Math.Max(space.Content[space.Positions[one]], space.Content[space.Positions[other]]);
        var marks = _marks.Span;
        var shared = 0f;
        foreach (var ancestor in space.Ancestors(other))
        {
            var position = space.Positions[ancestor];
            shared = marks[position] == _mark ? Math.Max(shared, space.Content[position]) : shared;
        }

        return greatest > 0 ? shared / greatest : 0;
    }
}
