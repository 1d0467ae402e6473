using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Addresses of lists as CSV.</summary>
internal static partial class TableLinks
{
    /// <summary>The address of the table that one of the pages' operations makes of a record.</summary>
    /// <param name="site">The settings that all pages share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="curie">The record.</param>
    /// <param name="scope">The scope of the facts: the disease's own, or its family's.</param>
    public static string Of(Site site, string operation, string curie, string scope)
    {
        var query = Spaces().Replace(PageQueries.Operation(operation), " ");
        var variables = query.Contains("$from", StringComparison.Ordinal)
            ? JsonSerializer.Serialize(new { id = curie, from = scope })
            : JsonSerializer.Serialize(new { id = curie });
        return PageLinks.With(site.GraphQL + "/table.csv", ("query", query), ("variables", variables));
    }

    /// <summary>The address of the table that a query makes.</summary>
    public static string Of(Site site, string query) =>
        PageLinks.With(site.GraphQL + "/table.csv", ("query", Spaces().Replace(query, " ")));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
