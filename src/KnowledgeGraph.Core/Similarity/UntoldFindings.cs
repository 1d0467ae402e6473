namespace KnowledgeGraph.Core.Similarity;

/// <summary>The scores of one profile's phenotypes that are not reported, for query after query.</summary>
internal readonly struct UntoldFindings : IDisposable
{
    private readonly PhenotypeProfiles _profiles;
    private readonly float[] _untold;
    private readonly int _first;
    private readonly int _size;
    private readonly double _all;

    // The places of the annotations that each term reports, term after term, and the start of each row's run.
    private readonly RentedArray<int> _starts;
    private readonly RentedArray<int> _places;
    private readonly RentedArray<int> _toldBy;

    /// <summary>Collects, for each term, the profile's annotations that a query with the term reports.</summary>
    /// <param name="space">The terms.</param>
    /// <param name="profiles">All profiles.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="untold">The score of each annotation if its phenotype is not reported.</param>
    public UntoldFindings(TermSpace space, PhenotypeProfiles profiles, int profile, float[] untold)
    {
        (_profiles, _untold, _first, _size) = (profiles, untold, profiles.Starts[profile], profiles.Size(profile));
        _toldBy = new RentedArray<int>(_size);
        _toldBy.Span.Fill(-1);
        _starts = new RentedArray<int>(space.Count + 2);
        var starts = _starts.Span;
        starts.Clear();
        for (var place = 0; place < _size; place++)
        {
            _all += untold[_first + place];
            var row = Row(place);
            starts[row + 2]++;
            Count(space.Ancestors(row), starts);
            Count(space.Descendants(row), starts);
        }

        for (var row = 2; row < starts.Length; row++)
        {
            starts[row] += starts[row - 1];
        }

        // While runs are filled, the start of each row is kept one place further on, and advances to the start of the next row.
        _places = new RentedArray<int>(starts[^1]);
        var places = _places.Span;
        for (var place = 0; place < _size; place++)
        {
            var row = Row(place);
            places[starts[row + 1]++] = place;
            Put(place, space.Ancestors(row), starts, places);
            Put(place, space.Descendants(row), starts, places);
        }
    }

    /// <summary>The sum over the annotations that a query does not report.</summary>
    /// <param name="query">The query's number, different for each.</param>
    /// <param name="observed">The query's observed terms, as slots.</param>
    public double After(int query, ReadOnlySpan<int> observed)
    {
        var starts = _starts.Span;
        var places = _places.Span;
        var toldBy = _toldBy.Span;
        var told = 0d;
        foreach (var slot in observed)
        {
            var row = _profiles.SlotRows[slot];
            foreach (var place in places[starts[row]..starts[row + 1]])
            {
                if (toldBy[place] != query)
                {
                    toldBy[place] = query;
                    told += _untold[_first + place];
                }
            }
        }

        return _all - told;
    }

    public void Dispose()
    {
        _starts.Dispose();
        _places.Dispose();
        _toldBy.Dispose();
    }

    private int Row(int place) => _profiles.SlotRows[_profiles.Slots[_first + place]];

    private static void Count(ReadOnlySpan<int> rows, Span<int> starts)
    {
        foreach (var row in rows)
        {
            starts[row + 2]++;
        }
    }

    private static void Put(int place, ReadOnlySpan<int> rows, Span<int> starts, Span<int> places)
    {
        foreach (var row in rows)
        {
            places[starts[row + 1]++] = place;
        }
    }
}
