using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A property by which a list can be narrowed.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Title">The page's name for it.</param>
/// <param name="Condition">The filter for one of its values; null if the text is not one of them.</param>
internal sealed record BrowsedFacet(string Name, string Title, Func<string, Dictionary<string, object?>?> Condition)
{
    /// <summary>Whether its values are counted; not those of a property that has as many values as there are records.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>Whether its values are constants of the schema, which people write as words.</summary>
    public bool HasConstants { get; init; }

    /// <summary>The parameter of the page's address that has its chosen values.</summary>
    public string Parameter { get; } = Name.ToLowerInvariant().Replace('_', '-');

    /// <summary>The filter for a text; null if it is no value of the property, or one that no record of the release has.</summary>
    /// <remarks>Terms are left to the filter, which takes their names too, and says what it knows of them.</remarks>
    public Dictionary<string, object?>? ConditionIn(GraphImage graph, EntityType type, string value)
    {
        var counted = RecordFacets.Of(type).FirstOrDefault(facet => facet.Name == Name)?.ColumnOf(graph);
        return counted is null || counted.HasTerms || counted.HasValue(value) ? Condition(value) : null;
    }

    /// <summary>A property whose values are asked for by one field of the filter.</summary>
    public static BrowsedFacet Of(string name, string title, string field) => new(name, title, value => Equal(field, value));

    /// <summary>A property of rows that belong to the record.</summary>
    public static BrowsedFacet OfSome(string name, string title, string rows, string field) =>
        new(name, title, value => Is(rows, "some", Equal(field, value)));

    /// <summary>Whether the values of a field are constants of an enum, and not texts.</summary>
    public static bool TakesConstants(string field) => field is "age" or "validity";

    /// <summary>A field that equals a value.</summary>
    public static Dictionary<string, object?> Equal(string field, object value) => Is(field, "eq", value);

    /// <summary>A field under one operation.</summary>
    public static Dictionary<string, object?> Is(string field, string operation, object value) =>
        new() { [field] = new Dictionary<string, object?> { [operation] = value } };
}
