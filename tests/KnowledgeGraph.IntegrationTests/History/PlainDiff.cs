using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>Finds the differences between two exports without <c>kg releases diff</c>, and writes them in its words.</summary>
internal static class PlainDiff
{
    private static readonly string[] Fields =
        ["negated", "association", "validity", "frequencyText", "frequency", "onset", "sex", "modifiers", "aspect"];

    /// <summary>Gives a line for each record that is new, gone, merged or has another label.</summary>
    public static IEnumerable<string> Records(ExportedRelease before, ExportedRelease after)
    {
        var leads = after.Nodes
            .SelectMany(node => new[] { "identifiers", "retiredIdentifiers" }
                .SelectMany(name => node.Value.GetProperty(name).EnumerateArray())
                .Select(id => (Id: id.GetString()!, Node: node.Key)))
            .ToLookup(lead => lead.Id, lead => lead.Node);
        foreach (var (id, node) in before.Nodes)
        {
            if (!after.Nodes.TryGetValue(id, out var now))
            {
                yield return leads[id].Any()
                    ? $"MERGED {id} into {string.Join(',', leads[id].Order(StringComparer.Ordinal))}"
                    : $"REMOVED {id}";
            }
            else if (ExportedRelease.Text(node, "label") is var old && ExportedRelease.Text(now, "label") is var label && old != label)
            {
                yield return $"RENAMED {id} {old} > {label}";
            }
        }

        foreach (var id in after.Nodes.Keys.Except(before.Nodes.Keys))
        {
            yield return $"ADDED {id}";
        }
    }

    /// <summary>
    /// Gives a line for each link that is new, gone or changed, with its values and the sources that have changed their statements.
    /// </summary>
    public static IEnumerable<string> Links(ExportedRelease before, ExportedRelease after)
    {
        foreach (var key in before.Edges.Keys.Union(after.Edges.Keys))
        {
            JsonElement? old = before.Edges.TryGetValue(key, out var was) ? was : null;
            JsonElement? now = after.Edges.TryGetValue(key, out var isNow) ? isNow : null;
            var fields = Fields.Append("sources").Select(field => (Field: field, Before: Value(old, field), After: Value(now, field)))
                .Where(field => field.Before != field.After)
                .Select(field => $"{Name(field.Field)}: {field.Before ?? "null"} > {field.After ?? "null"}")
                .ToList();
            var causes = Causes(old, now).ToList();
            if (old is null || now is null || fields.Count > 0 || causes.Count > 0)
            {
                var change = old is null ? "ADDED" : now is null ? "REMOVED" : "CHANGED";
                yield return $"{change} {key.Kind} {key.From} {key.To} [{string.Join("; ", fields.Order(StringComparer.Ordinal))}] "
                    + $"[{string.Join("; ", causes)}]";
            }
        }
    }

    private static string Name(string field) =>
        field switch { "frequencyText" => "frequency", "frequency" => "frequencyRatio", _ => field };

    private static IEnumerable<string> Causes(JsonElement? old, JsonElement? now)
    {
        var (olds, news) = (BySource(old), BySource(now));
        return olds.Keys.Union(news.Keys).Order(StringComparer.Ordinal)
            .Select(source => (Source: source, Before: olds.GetValueOrDefault(source), After: news.GetValueOrDefault(source)))
            .Where(pair => pair.Before != pair.After)
            .Select(pair => $"{pair.Source} {(pair.Before is null ? "ADDED" : pair.After is null ? "REMOVED" : "CHANGED")}");
    }

    private static Dictionary<string, string> BySource(JsonElement? edge) => edge is not { } known
        ? []
        : known.GetProperty("sources").EnumerateArray().GroupBy(statement => ExportedRelease.Text(statement, "source"))
            .ToDictionary(
                group => group.Key,
                group => string.Join('\n', group.Select(statement => statement.GetRawText()).Order(StringComparer.Ordinal)));

    private static string? Value(JsonElement? edge, string field)
    {
        if (edge is not { } known || !known.TryGetProperty(field, out var value))
        {
            return null;
        }

        return field == "sources" ? string.Join(", ", BySource(edge).Keys.Order(StringComparer.Ordinal)) : value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array => value.GetArrayLength() == 0
                ? null
                : string.Join(';', value.EnumerateArray().Select(item => item.GetString())),
            JsonValueKind.Number => Math.Round(value.GetDouble(), 6).ToString(CultureInfo.InvariantCulture),
            JsonValueKind.True or JsonValueKind.False => IsSigned(known) ? value.GetRawText() : null,
            _ => value.GetString(),
        };
    }

    // Sources deny links of these kinds only.
    private static bool IsSigned(JsonElement edge) => ExportedRelease.Text(edge, "kind") is "DISEASE_GENE" or "DISEASE_PHENOTYPE";
}
