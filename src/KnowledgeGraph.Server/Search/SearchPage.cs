using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Releases;

namespace KnowledgeGraph.Server.Search;

/// <summary>One page of the hits of a search.</summary>
public sealed class SearchPage : IPage
{
    private readonly ListName _list;
    private readonly SearchResult _result;
    private readonly IReadOnlySet<EntityType>? _types;
    private readonly PageRequest _request;
    // With one more than asked for, if there is one.
    private readonly IReadOnlyList<SearchHit> _found;
    private readonly Func<IReadOnlyList<SearchHit>> _suggest;

    /// <param name="graph">The image.</param>
    /// <param name="result">All that was found.</param>
    /// <param name="types">Only these kinds; null for all.</param>
    /// <param name="list">Names the list in its cursors.</param>
    /// <param name="request">Which page.</param>
    /// <param name="suggest">Gives the records nearest to the text, if nothing was found.</param>
    public SearchPage(
        GraphImage graph,
        SearchResult result,
        IReadOnlySet<EntityType>? types,
        ListName list,
        PageRequest request,
        Func<IReadOnlyList<SearchHit>> suggest)
    {
        (_list, _result, _types, _request, _suggest) = (list, result, types, request, suggest);
        _found = result.Take(types, request.After is { } after ? PlaceOf(graph, after) : null, request.Size + 1);
    }

    public IEnumerable<SearchHit> Nodes => _found.Take(_request.Size);

    public IEnumerable<SearchEdge> Edges => Nodes.Select(hit => new SearchEdge(CursorOf(hit), hit));

    /// <inheritdoc/>
    public int Count => Math.Min(_found.Count, _request.Size);

    public bool HasNextPage => _found.Count > _request.Size;

    public bool HasPreviousPage => _request.After is not null;

    /// <summary>Hits are read from the best on.</summary>
    public bool IsBackward => false;

    /// <inheritdoc/>
    public int? KnownTotal => TotalCount;

    public string? StartCursor => Nodes.FirstOrDefault() is { } hit ? CursorOf(hit) : null;

    public string? EndCursor => Nodes.LastOrDefault() is { } hit ? CursorOf(hit) : null;

    /// <summary>Only where nothing was found.</summary>
    public IReadOnlyList<SearchHit> Suggestions => TotalCount == 0 ? _suggest() : [];

    public int TotalCount => _result.CountOf(_types);

    /// <summary>Of the whole result, whatever kinds were asked for, so that the kinds left out can be offered.</summary>
    public IEnumerable<Facet> Facets =>
        Enum.GetValues<EntityType>().Select(type => new Facet(type, _result.CountsByType.GetValueOrDefault(type)));

    /// <inheritdoc/>
    public string CursorAt(int index) => CursorOf(_found[index]);

    internal static bool IsOfSearch(KeysetCursor cursor) =>
        cursor.OrderValues is [double or long, long type] && Enum.IsDefined((EntityType)type);

    private string CursorOf(SearchHit hit) =>
        new KeysetCursor(_list.Text, [hit.Score, (long)hit.Type], hit.Graph.CurieOf(hit.Type, hit.Row), hit.Graph.Release.ReleaseId)
            .Encode();

    private static SearchPlace PlaceOf(GraphImage graph, KeysetCursor cursor)
    {
        var type = (EntityType)(long)cursor.OrderValues[1]!;
        var score = Convert.ToDouble(cursor.OrderValues[0], System.Globalization.CultureInfo.InvariantCulture);
        // Keys are rows plus one.
        return new SearchPlace(score, type, graph.KeyUpTo(type, cursor.Curie) - 1);
    }
}
