using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>The pages that an answer shows, by the lists of their rows.</summary>
internal sealed class ShownPages
{
    private readonly Dictionary<JsonArray, ShownPage> _ofList = [];

    /// <summary>Finds the rows of the pages in the data of the reply that gives them.</summary>
    public ShownPages(GivenPages? given, JsonObject? data)
    {
        var pages = new Dictionary<string, ShownPage>();
        foreach (var field in given?.Fields ?? [])
        {
            // The ends of a page are told one step further down than its rows.
            var steps = field.Name is "startCursor" or "endCursor" or "hasNextPage" or "hasPreviousPage" ? 2 : 1;
            var connection = string.Join('/', field.Path.Take(field.Path.Count - steps));
            if (!pages.TryGetValue(connection, out var page))
            {
                pages.Add(connection, page = new ShownPage(field.Page));
            }

            if (Owner(data, field.Path) is { } owner)
            {
                page.Add(field.Name, owner, (string)field.Path[^1]);
            }
        }

        foreach (var page in pages.Values.Where(page => page.Rows is not null))
        {
            page.Register(_ofList);
        }
    }

    /// <summary>The page whose rows a list holds; null where it is no list of a page.</summary>
    public ShownPage? Of(JsonArray list) => _ofList.GetValueOrDefault(list);

    /// <summary>Takes another list for one that has been written otherwise.</summary>
    public void Replace(JsonArray list, JsonArray other)
    {
        if (_ofList.Remove(list, out var page))
        {
            page.Replace(list, other);
            _ofList.Add(other, page);
        }
    }

    private static JsonObject? Owner(JsonNode? node, IReadOnlyList<object> path)
    {
        for (var step = 0; step < path.Count - 1; step++)
        {
            node = (path[step], node) switch
            {
                (string name, JsonObject entry) => entry[name],
                (int index, JsonArray list) when index < list.Count => list[index],
                _ => null,
            };
        }

        return node as JsonObject;
    }
}
