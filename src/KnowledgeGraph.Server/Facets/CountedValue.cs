using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Facets;

/// <summary>One value of a facet, with the rows of the list that have it.</summary>
public sealed record CountedValue(CountedFacet Facet, FacetCount Of)
{
    private readonly FacetColumn _column = Facet.Facet.ColumnOf(Facet.Page.Graph);

    /// <summary>The value.</summary>
    public FacetValue Value => _column[Of.Code];

    /// <summary>The term, if the value is one; otherwise null.</summary>
    public EntityNode? Term => Value.Term is { } term ? EntityNode.Of(Facet.Page.Graph, term.Type, term.Row) : null;

    /// <summary>The first records of the list that have the value.</summary>
    public IEnumerable<EntityNode> Records(int first) =>
        Facet.Page.FirstOf(Facet.Rows.Where(row => _column.Has(row, Of.Code)), first)
            .Select(row => EntityNode.Of(Facet.Page.Graph, Facet.Facet.Type, row));
}
