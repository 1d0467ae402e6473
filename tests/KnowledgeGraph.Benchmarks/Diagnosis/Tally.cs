namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>Where the right diagnoses came.</summary>
internal sealed class Tally
{
    private readonly List<int> _ranks = [];
    private readonly Dictionary<int, (int Cases, int First)> _ofDisease = [];
    private readonly List<double> _milliseconds = [];

    public int Count => _ranks.Count;

    public double Mrr => _ranks.Average(rank => 1.0 / rank);

    /// <summary>Median time of a ranking.</summary>
    public double Median
    {
        get
        {
            _milliseconds.Sort();
            return _milliseconds[_milliseconds.Count / 2];
        }
    }

    /// <summary>The share in the first place, each disease counting once.</summary>
    public double FirstByDisease => _ofDisease.Values.Average(one => (double)one.First / one.Cases);

    public double Within(int place) => (double)_ranks.Count(rank => rank <= place) / _ranks.Count;

    public void Add(int disease, int rank, double milliseconds)
    {
        lock (_ranks)
        {
            _ranks.Add(rank);
            _milliseconds.Add(milliseconds);
            var (cases, first) = _ofDisease.GetValueOrDefault(disease);
            _ofDisease[disease] = (cases + 1, first + (rank == 1 ? 1 : 0));
        }
    }
}
