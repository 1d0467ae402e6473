namespace KnowledgeGraph.Core.Similarity;

/// <summary>What one profile's phenotypes bring by not being told of, for query after query.</summary>
internal sealed class UntoldFindings
{
    private readonly PhenotypeProfiles _profiles;
    private readonly float[] _untold;
    private readonly Dictionary<int, List<int>> _placesOf = [];
    private readonly int[] _toldBy;
    private readonly int _first;
    private readonly double _all;
    private int _query;

    /// <summary>Collects, for each term, which of the profile's annotations a query that names it tells of.</summary>
    /// <param name="space">The terms.</param>
    /// <param name="profiles">All profiles.</param>
    /// <param name="profile">The one.</param>
    /// <param name="untold">By annotation, what it brings.</param>
    public UntoldFindings(TermSpace space, PhenotypeProfiles profiles, int profile, float[] untold)
    {
        _profiles = profiles;
        _untold = untold;
        _first = profiles.Starts[profile];
        _toldBy = new int[profiles.Size(profile)];
        for (var place = 0; place < _toldBy.Length; place++)
        {
            var row = profiles.SlotRows[profiles.Slots[_first + place]];
            _all += untold[_first + place];
            Add(row, place);
            foreach (var ancestor in space.Ancestors(row))
            {
                Add(ancestor, place);
            }

            foreach (var descendant in space.Descendants(row))
            {
                Add(descendant, place);
            }
        }
    }

    /// <summary>The sum over what a query does not tell of; its terms are slots.</summary>
    public double After(ReadOnlySpan<int> observed)
    {
        _query++;
        var told = 0d;
        foreach (var slot in observed)
        {
            if (!_placesOf.TryGetValue(_profiles.SlotRows[slot], out var places))
            {
                continue;
            }

            foreach (var place in places)
            {
                if (_toldBy[place] != _query)
                {
                    _toldBy[place] = _query;
                    told += _untold[_first + place];
                }
            }
        }

        return _all - told;
    }

    private void Add(int row, int place)
    {
        if (!_placesOf.TryGetValue(row, out var places))
        {
            _placesOf[row] = places = [];
        }

        places.Add(place);
    }
}
