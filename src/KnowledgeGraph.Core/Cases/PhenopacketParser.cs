using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Core.Cases;

/// <summary>
/// Reads objects of a phenopacket by the schema and reports what departs from it, by its place and without repeating it. A member that is
/// there twice, is of another kind, or stands beside one that excludes it, counts for nothing.
/// </summary>
internal sealed partial class PhenopacketParser
{
    private readonly List<CaseProblem> _problems = [];

    /// <summary>The departures from the schema.</summary>
    public IReadOnlyList<CaseProblem> Problems => _problems;

    /// <summary>Reads an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="message">The message of the schema that it is.</param>
    /// <param name="path">Where it stands.</param>
    public PhenopacketNode Read(JsonElement element, string message, string path)
    {
        var (node, members) = (new PhenopacketNode(path), PhenopacketSchema.Messages[message]);
        var given = new Dictionary<string, JsonElement>();
        var twice = new HashSet<string>();
        foreach (var (place, item) in element.EnumerateObject().Index())
        {
            if (!members.TryGetValue(Camel(item.Name), out var member))
            {
                Unclear(
                    node,
                    $"{path} member {place + 1}".TrimStart(),
                    $"Member {place + 1} of {(path.Length == 0 ? "the packet" : path)} is none of the schema.",
                    leavesOut: true);
            }
            else if (!given.TryAdd(member.Name, item.Value) && twice.Add(member.Name))
            {
                Unclear(node, Join(path, member.Name), $"{Join(path, member.Name)} is there twice; neither counts.", leavesOut: true);
            }
        }

        foreach (var (name, value) in given.Where(one => one.Value.ValueKind != JsonValueKind.Null && !twice.Contains(one.Key)))
        {
            ReadMember(node, members[name], value);
        }

        CheckAlternatives(
            node,
            [.. given.Where(one => one.Value.ValueKind != JsonValueKind.Null && members[one.Key].IsAlternative).Select(one => one.Key)]);
        foreach (var member in members.Values.Where(member => member.IsRequired && !given.ContainsKey(member.Name))
            .OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            Report(Join(path, member.Name), $"{Join(path, member.Name)} is missing.");
        }

        PhenopacketAges.Check(node, message, this);
        return node;
    }

    /// <summary>Reports what departs from the schema.</summary>
    public void Report(string path, string message, bool leavesOut = false, CaseProblemKind kind = CaseProblemKind.Schema) =>
        _problems.Add(new CaseProblem(kind, path, message) { LeavesOut = leavesOut && Counts().IsMatch(path) });

    private void ReadMember(PhenopacketNode node, PhenopacketMember member, JsonElement value)
    {
        var path = Join(node.Path, member.Name);
        if (member.Kind == "v1")
        {
            ReadOfVersion1(node, member.Name, path, value);
        }
        else if (!member.IsList)
        {
            if (Value(node, member, path, value) is { } read)
            {
                node.Set(member.Name, read);
            }
        }
        else if (value.ValueKind != JsonValueKind.Array)
        {
            Unclear(node, path, $"{path} is a list.", leavesOut: true);
        }
        else
        {
            if (member.IsRequired && value.GetArrayLength() == 0)
            {
                Report(path, $"{path} is missing.");
            }

            node.Set(member.Name, value.EnumerateArray().Index().Select(item => Value(node, member, $"{path}[{item.Index}]", item.Item))
                .OfType<PhenopacketNode>()
                .ToList());
        }
    }

    private void ReadOfVersion1(PhenopacketNode node, string name, string path, JsonElement value)
    {
        if (name != "negated")
        {
            Report(
                path,
                $"{path} belongs to version 1 of the schema; version 2 is read.",
                leavesOut: name is not ("genes" or "variants" or "htsFiles"));
        }
        else if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            node.Set(name, value.GetBoolean());
            Report(path, $"{path} belongs to version 1 of the schema, which means by it what version 2 means by excluded; it is read so.");
        }
        else
        {
            Unclear(node, path, $"{path} is true or false, and belongs to version 1 of the schema.");
        }
    }

    private object? Value(PhenopacketNode node, PhenopacketMember member, string path, JsonElement value)
    {
        var (read, asked) = member.Kind switch
        {
            "any" => (value.ValueKind, "what the schema has"),
            "text" => (value.ValueKind == JsonValueKind.String ? value.GetString() : null, "a text"),
            "flag" => (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null, "true or false"),
            "number" => (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0
                ? number
                : null, "a whole number"),
            var kind when PhenopacketSchema.Enums
                .TryGetValue(kind, out var values) => (OfEnum(value, values), $"one of {string.Join(", ", values)}"),
            var kind => ((object?)(value.ValueKind == JsonValueKind.Object ? Read(value, kind, path) : null), "an object"),
        };
        if (read is null)
        {
            Unclear(node, path, $"{path} is {asked}; what stands there counts for nothing.", leavesOut: true);
        }
        else if (member.IsRequired && read is string { Length: 0 })
        {
            Report(path, $"{path} is missing.");
        }

        return read;
    }

    private static string? OfEnum(JsonElement value, string[] values) => value.ValueKind switch
    {
        JsonValueKind.String when values.Contains(value.GetString()) => value.GetString(),
        JsonValueKind.Number when value.TryGetInt32(out var number) && number >= 0 && number < values.Length => values[number],
        _ => null,
    };

    private void CheckAlternatives(PhenopacketNode node, List<string> given)
    {
        if (given.Count > 1)
        {
            Unclear(
                node,
                node.Path,
                $"{node.Path} has {string.Join(" and ", given)}, of which only one may be there; none counts.",
                leavesOut: true);
            given.ForEach(node.Remove);
        }
    }

    private void Unclear(PhenopacketNode node, string path, string message, bool leavesOut = false)
    {
        node.IsClear = false;
        Report(path, message, leavesOut);
    }

    // The members that a case is ranked by; a feature whose meaning is not clear is reported as a whole.
    [GeneratedRegex(
        @"^(proband\.?)?(subject(\.sex|\.timeAtLastEncounter.*|\.age(Range)?AtCollection)?|diseases(\[\d+\](\.onset.*|\.excluded|"
            + @"\.[a-zA-Z]+OfOnset| member \d+)?)?|phenotypicFeatures(\[\d+\](\.type)?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counts();

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    // The mapping of Protocol Buffers to JSON allows a field's name as the schema writes it, with underscores.
    private static string Camel(string name) =>
        !name.Contains('_', StringComparison.Ordinal) ? name
        : string.Concat(
            name.Split('_').Select((part, place) => place == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
