namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>Where the right diagnoses came.</summary>
internal sealed class Tally
{
    private const int Resamples = 2_000;
    private const int Seed = 20_261_129;

    private readonly SortedList<int, (DiagnosisCase Case, int Rank)> _ranks = [];
    private readonly List<double> _milliseconds = [];

    public int Count => _ranks.Count;

    public double Mrr => _ranks.Values.Average(one => 1.0 / one.Rank);

    public int MedianRank => _ranks.Values.Select(one => one.Rank).Order().ElementAt(Count / 2);

    public IEnumerable<(DiagnosisCase Case, int Rank)> Ranks => _ranks.Values;

    /// <summary>A quantile of the times of a ranking.</summary>
    public double Milliseconds(double part) => _milliseconds.Order().ElementAt((int)(part * (_milliseconds.Count - 1)));

    public double Within(int place) => (double)_ranks.Values.Count(one => one.Rank <= place) / Count;

    /// <summary>The same, every disease counting once.</summary>
    public double WithinByDisease(int place) =>
        _ranks.Values.GroupBy(one => one.Case.Key).Average(group => (double)group.Count(one => one.Rank <= place) / group.Count());

    /// <summary>The 95 % interval, by drawing cases with replacement.</summary>
    public (double Low, double High) Interval(int place)
    {
        var random = new Random(Seed);
        var hits = _ranks.Values.Select(one => one.Rank <= place).ToArray();
        var shares = new double[Resamples];
        foreach (ref var share in shares.AsSpan())
        {
            var hit = 0;
            for (var draw = 0; draw < hits.Length; draw++)
            {
                hit += hits[random.Next(hits.Length)] ? 1 : 0;
            }

            share = (double)hit / hits.Length;
        }

        Array.Sort(shares);
        return (shares[Resamples / 40], shares[Resamples - (Resamples / 40)]);
    }

    public Tally Where(Predicate<DiagnosisCase> isKept)
    {
        var kept = new Tally();
        foreach (var (index, one) in _ranks.Where(one => isKept(one.Value.Case)))
        {
            kept._ranks.Add(index, one);
        }

        return kept;
    }

    public void Add(int index, DiagnosisCase one, int rank, double milliseconds)
    {
        lock (_ranks)
        {
            _ranks.Add(index, (one, rank));
            _milliseconds.Add(milliseconds);
        }
    }
}
