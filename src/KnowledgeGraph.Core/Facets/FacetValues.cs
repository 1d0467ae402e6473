using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Facets;

/// <summary>Makes values of facets.</summary>
internal static class FacetValues
{
    /// <summary>A constant of an enumeration.</summary>
    public static FacetValue Constant<T>(T value)
        where T : struct, Enum
    {
        var text = ScreamingCase.Of(value);
        return new FacetValue(text, ScreamingCase.Words(text));
    }

    /// <summary>All constants of an enumeration, by number.</summary>
    public static FacetValue[] Constants<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Constant)];

    /// <summary>No, as number 0, and yes.</summary>
    public static FacetValue[] Answers() => [new("false", "No"), new("true", "Yes")];

    /// <summary>A term.</summary>
    public static FacetValue Term(GraphImage graph, int phenotypeRow)
    {
        var curie = graph.Phenotypes.Curie[phenotypeRow]!;
        return new FacetValue(curie, graph.Phenotypes.Name[phenotypeRow] ?? curie, new GraphNode(EntityType.Phenotype, phenotypeRow));
    }
}
