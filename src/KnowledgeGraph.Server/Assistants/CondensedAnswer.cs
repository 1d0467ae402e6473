using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// Makes rows of edges, and leaves out values that say nothing: nulls, empty lists, links that are not negated, what a page says of its
/// ends. Sources that are cited and not shown are put aside.
/// </summary>
internal sealed class CondensedAnswer(ShownPages pages, CitedSources cited)
{
    /// <summary>Condenses a part of an answer, with all that is in it.</summary>
    public void Condense(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Condense(item);
                }

                LeaveOutRepeats(list);
                break;
            case JsonObject entry:
                if (entry[CitedSources.Field] is { } sources)
                {
                    cited.Hide(entry, sources);
                    entry.Remove(CitedSources.Field);
                }

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

    // Sources state some things more than once; rows of pages are counted, so that they stay.
    private void LeaveOutRepeats(JsonArray list)
    {
        if (pages.Of(list) is null && list.Count > 1 && list[0] is JsonObject)
        {
            var seen = new HashSet<string>();
            list.RemoveAll(item => !seen.Add(item.Text()));
        }
    }

    // A list of identifiers for one of objects that hold nothing else, and no more digits than anybody reads.
    private JsonNode? Shortened(JsonNode? value)
    {
        switch (value)
        {
            case JsonArray { Count: > 0 } list when list.All(item => item is JsonObject { Count: 1 } only && only["curie"] is JsonValue):
                var shorter = new JsonArray([.. list.Select(item => item!["curie"]!.DeepClone())]);
                pages.Replace(list, shorter);
                cited.Move(list, shorter);
                return shorter;
            case JsonValue number when number.TryGetValue<double>(out var fraction) && Math.Abs(fraction) < 1e6
                && fraction != Math.Round(fraction, 4):
                return Math.Round(fraction, 4);
            default:
                return null;
        }
    }

    private static void Flatten(JsonObject entry)
    {
        if (entry["pageInfo"] is JsonObject)
        {
            entry.Remove("pageInfo");
        }

        if (entry["totalCount"] is not null && entry["edges"] is JsonArray edges)
        {
            entry.Remove("edges");
            entry["rows"] = edges;
        }

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
