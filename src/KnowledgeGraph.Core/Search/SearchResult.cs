using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>All records that a search found. They are sorted only as far as they are asked for.</summary>
public sealed class SearchResult
{
    private readonly GraphImage _graph;
    private readonly TextCatalog _texts;
    private readonly SearchQuery _query;
    private readonly RankedRecord[] _records;

    internal SearchResult(GraphImage graph, TextCatalog texts, SearchQuery query, RankedRecord[] records)
    {
        (_graph, _texts, _query, _records) = (graph, texts, query, records);
        foreach (var record in records)
        {
            CountsByType[record.Type] = CountsByType.GetValueOrDefault(record.Type) + 1;
        }
    }

    /// <summary>The same result with more records, as far as it does not have them.</summary>
    internal SearchResult With(IReadOnlyList<RankedRecord> more)
    {
        var known = _records.Select(record => (record.Type, record.Row)).ToHashSet();
        return new SearchResult(_graph, _texts, _query, [.. _records, .. more.Where(record => !known.Contains((record.Type, record.Row)))]);
    }

    /// <summary>Records found, by kind; kinds without any are left out.</summary>
    public SortedDictionary<EntityType, int> CountsByType { get; } = [];

    /// <summary>The number of records of some kinds that were found; null for all kinds.</summary>
    public int CountOf(IReadOnlySet<EntityType>? types) =>
        CountsByType.Where(entry => types is null || types.Contains(entry.Key)).Sum(entry => entry.Value);

    /// <summary>Whether the text is, as a whole, a name of records, but of none of these kinds; null for all kinds.</summary>
    internal bool NamesOthersOnly(IReadOnlySet<EntityType>? types)
    {
        if (types is null)
        {
            return false;
        }

        var named = _records.Where(record => record.Score >= SearchRanking.LeastOfWhole).Select(record => record.Type).ToHashSet();
        return named.Count > 0 && !named.Overlaps(types);
    }

    /// <summary>The few best records, best first.</summary>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="after">Only records after this place.</param>
    /// <param name="count">The most records to return.</param>
    public IReadOnlyList<SearchHit> Take(IReadOnlySet<EntityType>? types, SearchPlace? after, int count)
    {
        var best = new PriorityQueue<RankedRecord, RankedRecord>(
            count + 1,
            Comparer<RankedRecord>.Create((left, right) => right.CompareTo(left)));
        foreach (var record in _records)
        {
            if ((types is null || types.Contains(record.Type)) && (after is not { } place || record.IsAfter(place)))
            {
                if (best.Count < count)
                {
                    best.Enqueue(record, record);
                }
                else
                {
                    best.EnqueueDequeue(record, record);
                }
            }
        }

        var hits = new SearchHit[best.Count];
        for (var place = hits.Length - 1; place >= 0; place--)
        {
            hits[place] = HitOf(best.Dequeue());
        }

        return hits;
    }

    private SearchHit HitOf(RankedRecord record)
    {
        if (record.Identifier is { } identifier)
        {
            return SearchHit.ByIdentifier(_graph, record.Type, record.Row, record.Score, identifier, _query);
        }

        var hit = SearchHit.ByText(_graph, _texts, record.Text, record.Score, _query);
        return record.IsOfPhenotypes ? hit with { Type = record.Type, Row = record.Row, Field = SearchField.Phenotype } : hit;
    }
}
