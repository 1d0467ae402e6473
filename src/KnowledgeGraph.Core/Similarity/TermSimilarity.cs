using KnowledgeGraph.Core.Similarity.Measures;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The similarity of two phenotype terms, by every measure except the likelihood ratios. Terms are rows of the phenotype table.
/// </summary>
public sealed class TermSimilarity
{
    private readonly TermSpace _space;
    private readonly float[] _weights;

    internal TermSimilarity(TermSpace space)
    {
        _space = space;
        _weights = new float[space.Count];
        for (var position = 0; position < _weights.Length; position++)
        {
            _weights[position] = space.Weight(position);
        }
    }

    /// <summary>The similarity of two terms; the same either way round.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The likelihood ratio is not a similarity of terms.</exception>
    public float Between(int left, int right, SimilarityMeasure measure)
    {
        var (resnik, content, count) = (0f, 0f, 0f);
        Add(left, right, ref resnik, ref content, ref count);
        foreach (var ancestor in _space.Ancestors(left))
        {
            Add(ancestor, right, ref resnik, ref content, ref count);
        }

        var pair = Pair(_space.Positions[left], _space.Positions[right], resnik, content, count);
        return Of(measure, pair);
    }

    /// <summary>
    /// The most informative common ancestor: one of the two if the other is a kind of it, else among equals the one with the lowest HPO id;
    /// null if the terms share none.
    /// </summary>
    public int? CommonAncestor(int left, int right)
    {
        // Nothing wider is more informative, though it may be as informative.
        if (_space.IsA(right, left) || _space.IsA(left, right))
        {
            return _space.IsA(right, left) ? left : right;
        }

        int? best = null;
        foreach (var ancestor in _space.Ancestors(left))
        {
            if (_space.IsA(right, ancestor) && (best is not { } known || Precedes(ancestor, known)))
            {
                best = ancestor;
            }
        }

        return best;
    }

    /// <summary>The similarity of one term to every term.</summary>
    /// <param name="row">The one term.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="values">By position in the term space.</param>
    internal void ToAll(int row, SimilarityMeasure measure, Span<float> values)
    {
        switch (measure)
        {
            case SimilarityMeasure.Resnik:
                _space.GreatestShared(row, _space.Content, values);
                break;
            case SimilarityMeasure.Lin:
                Fill<Lin>(row, values);
                break;
            case SimilarityMeasure.JiangConrath:
                Fill<JiangConrath>(row, values);
                break;
            case SimilarityMeasure.Relevance:
                Fill<Relevance>(row, values);
                break;
            case SimilarityMeasure.InformationCoefficient:
                Fill<InformationCoefficient>(row, values);
                break;
            case SimilarityMeasure.GraphIc:
                Fill<GraphIc>(row, values);
                break;
            case SimilarityMeasure.Jaccard:
                Fill<Jaccard>(row, values);
                break;
            case SimilarityMeasure.Phenodigm:
                Fill<Phenodigm>(row, values);
                break;
            default:
                throw NoTermMeasure(measure);
        }
    }

    private void Fill<TMeasure>(int row, Span<float> values)
        where TMeasure : ITermMeasure
    {
        using var resnik = new RentedArray<float>(_space.Count);
        using var content = new RentedArray<float>(_space.Count);
        using var count = new RentedArray<float>(_space.Count);
        _space.GreatestShared(row, _space.Content, resnik.Span);
        if (TMeasure.ComparesAncestors)
        {
            _space.SharedSums(row, _space.Content, content.Span);
            _space.SharedSums(row, _weights, count.Span);
        }

        var one = _space.Positions[row];
        for (var other = 0; other < _space.Count; other++)
        {
            values[other] = TMeasure.Of(Pair(one, other, resnik.Span[other], content.Span[other], count.Span[other]));
        }
    }

    private void Add(int ancestor, int right, ref float resnik, ref float content, ref float count)
    {
        if (!_space.IsA(right, ancestor))
        {
            return;
        }

        var position = _space.Positions[ancestor];
        resnik = Math.Max(resnik, _space.Content[position]);
        content += _space.Content[position];
        count += _weights[position];
    }

    private TermPair Pair(int left, int right, float resnik, float content, float count) => new()
    {
        AreSame = left == right,
        LeftContent = _space.Content[left],
        RightContent = _space.Content[right],
        Resnik = resnik,
        CommonContent = content,
        UnionContent = _space.AncestorContent[left] + _space.AncestorContent[right] - content,
        CommonCount = count,
        UnionCount = _space.AncestorCount[left] + _space.AncestorCount[right] - count,
    };

    private bool Precedes(int one, int other)
    {
        var byContent = _space.Content[_space.Positions[one]].CompareTo(_space.Content[_space.Positions[other]]);
        return byContent != 0 ? byContent > 0 : one < other;
    }

    private static float Of(SimilarityMeasure measure, in TermPair pair) => measure switch
    {
        SimilarityMeasure.Resnik => Resnik.Of(pair),
        SimilarityMeasure.Lin => Lin.Of(pair),
        SimilarityMeasure.JiangConrath => JiangConrath.Of(pair),
        SimilarityMeasure.Relevance => Relevance.Of(pair),
        SimilarityMeasure.InformationCoefficient => InformationCoefficient.Of(pair),
        SimilarityMeasure.GraphIc => GraphIc.Of(pair),
        SimilarityMeasure.Jaccard => Jaccard.Of(pair),
        SimilarityMeasure.Phenodigm => Phenodigm.Of(pair),
        _ => throw NoTermMeasure(measure),
    };

    private static ArgumentOutOfRangeException NoTermMeasure(SimilarityMeasure measure) =>
        new(nameof(measure), measure, "no similarity of two terms");
}
