namespace KnowledgeGraph.Core.Similarity;

/// <summary>What one profile's phenotypes bring by not being told of, for query after query.</summary>
internal readonly struct UntoldFindings : IDisposable
{
    private readonly PhenotypeProfiles _profiles;
    private readonly float[] _untold;
    private readonly int _first;
    private readonly int _size;
    private readonly double _all;

    // Places of the annotations that a term tells of, term after term, and where those of each row start.
    private readonly RentedArray<int> _starts;
    private readonly RentedArray<int> _places;
    private readonly RentedArray<int> _toldBy;

    /// <summary>Collects, for each term, which of the profile's annotations a query that names it tells of.</summary>
    /// <param name="space">The terms.</param>
    /// <param name="profiles">All profiles.</param>
    /// <param name="profile">The one.</param>
    /// <param name="untold">By annotation, what it brings.</param>
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

        // While they are filled in, each start stands one further on, and moves to the next one's place.
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

    /// <summary>The sum over what a query does not tell of.</summary>
    /// <param name="query">Its number, another for each.</param>
    /// <param name="observed">Its terms, as slots.</param>
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
