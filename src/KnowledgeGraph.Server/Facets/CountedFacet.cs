using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Facets;

/// <summary>One facet, counted over a list.</summary>
public sealed class CountedFacet
{
    private const int NoValue = -1;

    private readonly WholeList _list;
    private readonly int[] _things;
    private readonly Lazy<Dictionary<int, List<int>>> _places;

    /// <summary>Counts a facet.</summary>
    /// <param name="page">The page of the list.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="list">The list.</param>
    /// <param name="first">The number of values to give.</param>
    public CountedFacet(Page page, Facet facet, WholeList list, int first)
    {
        (Page, Facet, _list, Column) = (page, facet, list, facet.ColumnOf(page.Graph));
        _things = facet.Type is null ? list.Links : list.Rows;
        Counts = Column.Count(_things);
        Shown = [.. Counts.Values.Take(first)];
        _places = new(PlacesByValue);
    }

    /// <summary>The page of the list.</summary>
    public Page Page { get; }

    /// <summary>The facet.</summary>
    public Facet Facet { get; }

    /// <summary>The facet's values.</summary>
    public FacetColumn Column { get; }

    /// <summary>The counts of all values.</summary>
    public FacetCounts Counts { get; }

    /// <summary>The most frequent values.</summary>
    public IReadOnlyList<FacetCount> Shown { get; }

    /// <summary>A page of the first rows that have a value, or have none.</summary>
    /// <param name="code">The value's number; null for the rows without a value.</param>
    /// <param name="size">The most rows to give.</param>
    /// <param name="work">The budget that pays for finding them.</param>
    public Page First(int? code, int size, RequestWork work)
    {
        if (!_places.IsValueCreated)
        {
            work.Spend(WorkPrices.Of(_things.Length, WorkPrices.CountedRows));
            work.Hold((long)_things.Length * sizeof(int));
        }

        var places = _places.Value[code ?? NoValue];
        work.Spend(WorkPrices.Of(places.Count, WorkPrices.CountedRows));
        return _list.First(places, size);
    }

    private Dictionary<int, List<int>> PlacesByValue()
    {
        var places = Shown.ToDictionary(value => value.Code, value => new List<int>(value.Count));
        places.Add(NoValue, new List<int>(Counts.Missing));
        for (var place = 0; place < _things.Length; place++)
        {
            var codes = Column.CodesOf(_things[place]);
            if (codes.IsEmpty)
            {
                places[NoValue].Add(place);
            }

            foreach (var code in codes)
            {
                if (places.TryGetValue(code, out var ofValue))
                {
                    ofValue.Add(place);
                }
            }
        }

        return places;
    }
}
