using System.Collections.Concurrent;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Facets;

/// <summary>A property whose values can be counted over the records of a kind.</summary>
public sealed class Facet
{
    private readonly Func<GraphImage, FacetColumn> _build;

    internal Facet(EntityType type, string name, string description, string[] filterFields, Func<GraphImage, FacetColumn> build) =>
        (Type, Name, Description, FilterFields, _build) = (type, name, description, filterFields, build);

    /// <summary>The kind of record.</summary>
    public EntityType Type { get; }

    /// <summary>The name as the API spells it, e.g. <c>SEMANTIC_TYPE</c>.</summary>
    public string Name { get; }

    /// <summary>A description of the values that are counted.</summary>
    public string Description { get; }

    /// <summary>
    /// Fields of the kind's filter that select among the facet's values, each by its way from the record, e.g. <c>genes.validity</c>.
    /// </summary>
    public IReadOnlyList<string> FilterFields { get; }

    /// <summary>The facet's values in an image; built on first use.</summary>
    public FacetColumn ColumnOf(GraphImage graph) => graph.Derived(static image => new Columns(image)).Of(this);

    private sealed class Columns(GraphImage graph)
    {
        private readonly ConcurrentDictionary<Facet, Lazy<FacetColumn>> _columns = new();

        public FacetColumn Of(Facet facet) => _columns.GetOrAdd(facet, asked => new(() => asked._build(graph))).Value;
    }
}
