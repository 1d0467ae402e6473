using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>A page of a connection as an answer shows it: its rows, and what it says of its ends.</summary>
internal sealed class ShownPage(IGivenPage page)
{
    private readonly List<JsonArray> _lists = [];
    private readonly List<(JsonObject Owner, string Name, string Field)> _ends = [];
    private int? _total = page.KnownTotal;

    /// <summary>The list by which the page is named where something of it is left out; null where no rows were asked for.</summary>
    public JsonArray? Rows => _lists.FirstOrDefault();

    /// <summary>Adds a field of the connection, or of what it says of its page.</summary>
    public void Add(string field, JsonObject owner, string name)
    {
        switch (field, owner[name])
        {
            case ("edges" or "nodes", JsonArray rows) when rows.Count == page.Count:
                _lists.Add(rows);
                break;
            case ("totalCount", JsonValue count) when count.TryGetValue<int>(out var total):
                _total = total;
                break;
            case ("startCursor" or "endCursor" or "hasNextPage" or "hasPreviousPage", not null):
                _ends.Add((owner, name, field));
                break;
        }
    }

    /// <summary>Has itself found by each of its lists.</summary>
    public void Register(Dictionary<JsonArray, ShownPage> pages) => _lists.ForEach(list => pages.Add(list, this));

    /// <summary>Takes another list for one of its own, which has been written otherwise.</summary>
    public void Replace(JsonArray list, JsonArray other) => _lists[_lists.IndexOf(list)] = other;

    /// <summary>
    /// Shows only so many rows, as edges and as nodes: those nearest to where the list is read from. What the page says of its ends is true
    /// of the rows that are shown.
    /// </summary>
    public void Keep(int count)
    {
        foreach (var list in _lists)
        {
            list.RemoveRange(page.IsBackward ? 0 : count, list.Count - count);
        }

        foreach (var (owner, name, field) in _ends)
        {
            if (field == (page.IsBackward ? "startCursor" : "endCursor"))
            {
                owner[name] = EndOf(count);
            }
            else if (field == (page.IsBackward ? "hasPreviousPage" : "hasNextPage"))
            {
                owner[name] = true;
            }
        }
    }

    /// <summary>Tells what of the list is not shown, and the cursor to read on with; null if nothing follows.</summary>
    public JsonObject? LeftOut(string path)
    {
        if (Rows is not { Count: > 0 } rows
            || (rows.Count == page.Count && !(page.IsBackward ? page.HasPreviousPage : page.HasNextPage)))
        {
            return null;
        }

        var entry = new JsonObject { ["path"] = path, ["shown"] = rows.Count };
        if (_total is { } total)
        {
            entry["of"] = total;
        }

        entry[page.IsBackward ? "before" : "after"] = EndOf(rows.Count);
        return entry;
    }

    private string EndOf(int shown) => page.CursorAt(page.IsBackward ? page.Count - shown : shown - 1);
}
