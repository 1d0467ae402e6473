using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// An answer that is cut to a budget of tokens: long lists lose their ends first, then long texts. The omissions are reported, with the way
/// to them.
/// </summary>
internal sealed class CutAnswer(JsonObject data)
{
    // A text is not cut to less.
    private const int ShortestText = 200;

    private readonly Dictionary<JsonArray, int> _lengths = [];
    private readonly Dictionary<JsonNode, string> _cursors = [];
    private readonly HashSet<JsonObject> _lastPages = [];
    private readonly List<(string Path, int Shown, int Of)> _texts = [];

    /// <summary>The answer.</summary>
    public JsonObject Data => data;

    /// <summary>Whether it is within its budget.</summary>
    public bool Fits { get; private set; } = true;

    /// <summary>
    /// Makes rows of edges, and leaves out values that say nothing: nulls, empty lists, links that are not negated, cursors.
    /// </summary>
    public void Condense() => Condense(data);

    /// <summary>Cuts it to so many tokens.</summary>
    public void CutTo(int tokens)
    {
        while (true)
        {
            var (list, text) = (default((JsonArray List, int Size, double Weight)?), default((string Path, JsonValue Value, int Size)?));
            var excess = AnswerSize.Of(data, Look) - (tokens * 4);
            if (excess <= 0)
            {
                return;
            }

            if (list is { } longest)
            {
                _lengths.TryAdd(longest.List, longest.List.Count);
                Shorten(longest.List, (double)(longest.Size - excess) / longest.Size);
            }
            else if (text is { } written)
            {
                Shorten(written.Path, written.Value, excess);
            }
            else
            {
                Fits = false;
                return;
            }

            void Look(string path, JsonNode node, int size)
            {
                // A long list loses rows before a short one does.
                if (node is JsonArray { Count: > 1 } found && size * Math.Min(1, found.Count / 8.0) is var weight
                    && !(list?.Weight >= weight))
                {
                    list = (found, size, weight);
                }
                else if (node is JsonValue value && size > ShortestText && !(text?.Size >= size) && value.TryGetValue<string>(out _))
                {
                    text = (path, value, size);
                }
            }
        }
    }

    /// <summary>The omissions from the whole answer, by the cut or because lists are given in pages.</summary>
    public JsonArray LeftOut()
    {
        var left = new JsonArray();
        AnswerSize.Of(data, (path, node, _) =>
        {
            if (node is JsonObject entry && entry["totalCount"] is JsonValue value && value.TryGetValue<int>(out var total)
                && Rows(entry) is var (name, rows)
                && rows.Count < total)
            {
                if (_lengths.ContainsKey(rows) || !IsLastPage(entry))
                {
                    left.Add(Entry($"{path}.{name}", rows.Count, total, After(entry, rows)));
                }

                _lengths.Remove(rows);
            }
        });
        AnswerSize.Of(data, (path, node, _) =>
        {
            if (node is JsonArray rows && _lengths.TryGetValue(rows, out var length))
            {
                left.Add(Entry(path, rows.Count, length, rows[^1] is { } last ? CursorOf(last) : null));
            }
        });
        foreach (var (path, shown, length) in _texts)
        {
            left.Add(new JsonObject { ["path"] = path, ["shownCharacters"] = shown, ["of"] = length });
        }

        return left;
    }

    private static JsonObject Entry(string path, int shown, int length, string? after)
    {
        var entry = new JsonObject { ["path"] = path, ["shown"] = shown, ["of"] = length };
        if (after is not null)
        {
            entry["after"] = after;
        }

        return entry;
    }

    private static (string Name, JsonArray Rows)? Rows(JsonObject connection) =>
        connection["rows"] is JsonArray rows ? ("rows", rows)
        : connection["edges"] is JsonArray edges ? ("edges", edges)
        : connection["nodes"] is JsonArray nodes ? ("nodes", nodes)
        : null;

    // If it is the last page, the rows that are not on it have been read before.
    private bool IsLastPage(JsonObject connection) =>
        _lastPages.Contains(connection)
            || (connection["pageInfo"]?["hasNextPage"] is JsonValue more && more.TryGetValue<bool>(out var isMore) && !isMore);

    // Of the last row that is shown; the page's own end is that only where nothing was cut.
    private string? After(JsonObject connection, JsonArray rows) =>
        rows.Count > 0 && rows[^1] is { } last && CursorOf(last) is { } cursor ? cursor
        : _lengths.ContainsKey(rows) ? null
        : _cursors.GetValueOrDefault(connection) ?? (connection["pageInfo"]?["endCursor"] as JsonValue)?.GetValue<string>();

    private string? CursorOf(JsonNode row) =>
        _cursors.GetValueOrDefault(row)
            ?? (row is JsonObject entry && entry["cursor"] is JsonValue value && value.TryGetValue<string>(out var cursor) ? cursor : null);

    private static void Shorten(JsonArray list, double share)
    {
        var kept = Math.Clamp((int)(list.Count * share), Math.Max(1, list.Count / 2), list.Count - 1);
        list.RemoveRange(kept, list.Count - kept);
    }

    private void Shorten(string path, JsonValue value, int excess)
    {
        var text = value.GetValue<string>();
        var kept = Math.Max(ShortestText / 2, Math.Max(text.Length - excess - 4, text.Length / 2));
        kept -= char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
        var known = _texts.FindIndex(cut => cut.Path == path);
        var whole = known < 0 ? text.Length : _texts[known].Of;
        if (known >= 0)
        {
            _texts.RemoveAt(known);
        }

        _texts.Add((path, kept, whole));
        value.ReplaceWith(text[..kept] + " …");
    }

    private void Condense(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Condense(item);
                }

                break;
            case JsonObject entry:
                foreach (var (name, value) in entry.ToList())
                {
                    Condense(value);
                    if (Shortened(value) is { } shorter)
                    {
                        entry[name] = shorter;
                        continue;
                    }

                    if (value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }
                        || (name == "negated" && !value.GetValue<bool>()))
                    {
                        entry.Remove(name);
                    }
                }

                Flatten(entry);
                break;
        }
    }

    // A list of identifiers for one of objects that hold nothing else, and no more digits than anybody reads.
    private static JsonNode? Shortened(JsonNode? value) => value switch
    {
        JsonArray { Count: > 0 } list when list.All(item => item is JsonObject { Count: 1 } only && only["curie"] is JsonValue) =>
            new JsonArray([.. list.Select(item => item!["curie"]!.DeepClone())]),
        JsonValue number when number.TryGetValue<double>(out var fraction) && Math.Abs(fraction) < 1e6
            && fraction != Math.Round(fraction, 4) => Math.Round(fraction, 4),
        _ => null,
    };

    private void Flatten(JsonObject entry)
    {
        if (entry["pageInfo"] is JsonObject page)
        {
            if (page["endCursor"] is JsonValue end)
            {
                _cursors[entry] = end.GetValue<string>();
            }

            if (IsLastPage(entry))
            {
                _lastPages.Add(entry);
            }

            entry.Remove("pageInfo");
        }

        if (entry["totalCount"] is not null && entry["edges"] is JsonArray edges)
        {
            entry.Remove("edges");
            entry["rows"] = edges;
        }

        if (entry["cursor"] is JsonValue cursor)
        {
            _cursors[entry] = cursor.GetValue<string>();
            entry.Remove("cursor");
            if (entry["node"] is JsonObject record)
            {
                entry.Remove("node");
                var place = 0;
                foreach (var (name, value) in record.ToList())
                {
                    record.Remove(name);
                    entry.Insert(place++, name, value);
                }
            }
        }

        Unwrap(entry);
    }

    // { "source": { "name": "Mondo" } } says no more than { "source": "Mondo" }; the same holds for the words of a frequency.
    private static void Unwrap(JsonObject entry)
    {
        foreach (var (name, key) in new[] { ("source", "name"), ("frequency", "text"), ("onset", "name") })
        {
            if (entry[name] is JsonObject { Count: 1 } wrapped && wrapped[key] is JsonValue value)
            {
                entry[name] = value.DeepClone();
            }
        }
    }
}
