using System.Collections.Concurrent;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Facets;

/// <summary>A property whose values can be counted over the records of a kind, or over links of a kind.</summary>
public sealed class Facet
{
    private readonly Func<GraphImage, FacetColumn> _build;

    private readonly Func<GraphImage, int> _rowsOf;

    internal Facet(EntityType type, string name, string description, string[] filterFields, Func<GraphImage, FacetColumn> build)
        : this(graph => graph.CountOf(type), name, description, filterFields, build) => Type = type;

    internal Facet(
        Func<GraphImage, int> rowsOf, string name, string description, string[] filterFields, Func<GraphImage, FacetColumn> build) =>
        (_rowsOf, Name, Description, FilterFields, _build) = (rowsOf, name, description, filterFields, build);

    /// <summary>The kind of record that has the property; null if links have it.</summary>
    public EntityType? Type { get; }

    /// <summary>The name as the API spells it, e.g. <c>SEMANTIC_TYPE</c>.</summary>
    public string Name { get; }

    /// <summary>A description of the values that are counted.</summary>
    public string Description { get; }

    /// <summary>
    /// Fields of the filter of the records, or of the links, that select among the facet's values, each by its way from there, e.g.
    /// <c>genes.validity</c>.
    /// </summary>
    public IReadOnlyList<string> FilterFields { get; }

    /// <summary>The facet's values in an image; built on first use.</summary>
    public FacetColumn ColumnOf(GraphImage graph) => graph.Derived(static image => new Columns(image)).Of(this);

    /// <summary>The number of records or links that could have a value.</summary>
    public int RowsOf(GraphImage graph) => _rowsOf(graph);

    /// <summary>Whether any of them has one; worked out once.</summary>
    public bool IsStatedIn(GraphImage graph) => graph.Derived(static image => new Columns(image)).IsStated(this);

    private sealed class Columns(GraphImage graph)
    {
        private readonly ConcurrentDictionary<Facet, Lazy<FacetColumn>> _columns = new();
        private readonly ConcurrentDictionary<Facet, bool> _stated = new();

        public FacetColumn Of(Facet facet) => _columns.GetOrAdd(facet, asked => new(() => asked._build(graph))).Value;

        public bool IsStated(Facet facet) => _stated.GetOrAdd(
            facet, asked => Enumerable.Range(0, asked.RowsOf(graph)).Any(row => !Of(asked).CodesOf(row).IsEmpty));
    }
}
