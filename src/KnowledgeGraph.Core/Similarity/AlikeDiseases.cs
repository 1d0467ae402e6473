namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The diseases whose phenotypes are most alike: by the cosine between their propagated terms, weighted by information content.
/// </summary>
internal sealed class AlikeDiseases
{
    // A term that more diseases have says little of how alike two of them are, and takes most of the time.
    private const int MostDiseases = 2_500;

    private readonly SparseRows _byProfile;
    private readonly SparseRows _byTerm;
    private readonly float[] _weights;
    private readonly float[] _lengths;
    private readonly int _limit;
    private readonly int _power;

    /// <summary>Prepares the vectors.</summary>
    /// <param name="space">The terms.</param>
    /// <param name="byProfile">Propagated frequencies, profile by profile.</param>
    /// <param name="byTerm">The same, term by term.</param>
    /// <param name="parameters">The constants.</param>
    public AlikeDiseases(TermSpace space, SparseRows byProfile, SparseRows byTerm, TemperedParameters parameters)
    {
        (_byProfile, _byTerm, _limit, _power) = (byProfile, byTerm, parameters.AlikeDiseases, parameters.AlikePower);
        _weights = new float[space.Count];
        for (var position = 0; position < _weights.Length; position++)
        {
            _weights[position] = byTerm.Columns(position).Length > MostDiseases ? 0 : space.Content[position];
        }

        _lengths = new float[byProfile.Count];
        for (var profile = 0; profile < _lengths.Length; profile++)
        {
            var sum = 0f;
            foreach (var position in byProfile.Columns(profile))
            {
                sum += _weights[position] * _weights[position];
            }

            _lengths[profile] = MathF.Sqrt(sum);
        }
    }

    /// <summary>
    /// The diseases most alike to one, with shares that add up to 1: powers of the cosines over their sum. Among equals the lower row comes
    /// first.
    /// </summary>
    public IEnumerable<(int Profile, float Share)> Of(int profile)
    {
        if (_lengths[profile] == 0)
        {
            return [];
        }

        using var products = new RentedArray<float>(_byProfile.Count);
        FillProducts(profile, products.Span);
        var best = new PriorityQueue<int, (float Cosine, int Later)>(_limit + 1);
        for (var other = 0; other < products.Span.Length; other++)
        {
            if (other == profile || products.Span[other] == 0)
            {
                continue;
            }

            var cosine = products.Span[other] / (_lengths[profile] * _lengths[other]);
            if (best.Count < _limit)
            {
                best.Enqueue(other, (cosine, -other));
            }
            else if (best.TryPeek(out _, out var least) && cosine > least.Cosine)
            {
                best.DequeueEnqueue(other, (cosine, -other));
            }
        }

        var found = best.UnorderedItems.Select(one => (one.Element, Worth: MathF.Pow(one.Priority.Cosine, _power)))
            .OrderBy(one => one.Element)
            .ToList();
        var sum = found.Sum(one => one.Worth);
        return found.Select(one => (one.Element, one.Worth / sum));
    }

    private void FillProducts(int profile, Span<float> products)
    {
        products.Clear();
        foreach (var position in _byProfile.Columns(profile))
        {
            var square = _weights[position] * _weights[position];
            if (square > 0)
            {
                foreach (var other in _byTerm.Columns(position))
                {
                    products[other] += square;
                }
            }
        }
    }
}
