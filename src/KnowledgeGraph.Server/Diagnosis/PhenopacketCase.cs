using System.Text.Json;
using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>The phenotypes of a GA4GH Phenopacket v2, and how it departs from the schema. Nothing that stands in it is repeated.</summary>
public sealed class PhenopacketCase
{
    private static readonly string[] _members =
        ["id", "subject", "phenotypicFeatures", "measurements", "biosamples", "interpretations", "diseases", "medicalActions", "files", "metaData"];

    private static readonly string[] _membersOfVersion1 = ["genes", "variants", "htsFiles"];
    private static readonly string[] _sexes = ["UNKNOWN_SEX", "FEMALE", "MALE", "OTHER_SEX"];
    private static readonly string[] _memberOfFeature = ["description", "type", "excluded", "severity", "modifiers", "onset", "resolution", "evidence"];

    private readonly List<CaseTerm> _terms = [];
    private readonly List<CaseProblem> _problems = [];

    private PhenopacketCase()
    {
    }

    /// <summary>The phenotypes, in its order; what is malformed is left out.</summary>
    public IReadOnlyList<CaseTerm> Terms => _terms;

    /// <summary>Sex and ages; of what is malformed, nothing.</summary>
    public PatientFacts Facts { get; private set; } = new();

    /// <summary>How it departs from the schema.</summary>
    public IReadOnlyList<CaseProblem> Problems => _problems;

    /// <summary>Reads a phenopacket.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static PhenopacketCase Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var packet = new PhenopacketCase();
        packet.ReadPacket(document.RootElement);
        return packet;
    }

    private void ReadPacket(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Add(string.Empty, "A phenopacket is a JSON object.");
            return;
        }

        ReadMembers(root);
        ReadFacts(root);
        RequireText(root, "id", "id");
        ReadSubject(One(root, "subject"));
        ReadMetaData(One(root, "metaData"));
        var features = One(root, "phenotypicFeatures");
        if (features.ValueKind is not (JsonValueKind.Array or JsonValueKind.Undefined or JsonValueKind.Null))
        {
            Add("phenotypicFeatures", "phenotypicFeatures is a list.");
        }
        else if (features.ValueKind == JsonValueKind.Array)
        {
            foreach (var (place, feature) in features.EnumerateArray().Index())
            {
                ReadFeature(feature, $"phenotypicFeatures[{place}]");
            }
        }
    }

    private void ReadFacts(JsonElement root)
    {
        try
        {
            Facts = new PhenopacketText(root).Facts;
        }
        catch (InvalidOperationException)
        {
            Add("diseases", "diseases, or an age, is not built as the schema asks; sex and ages are left out.");
        }
    }

    private void ReadMembers(JsonElement root)
    {
        foreach (var (place, member) in root.EnumerateObject().Index())
        {
            var name = Camel(member.Name);
            if (_membersOfVersion1.Contains(name))
            {
                Add(name, $"{name} belongs to version 1 of the schema; version 2 is read.");
            }
            else if (!_members.Contains(name))
            {
                Add($"member {place + 1}", $"Member {place + 1} of the packet is none of the schema.");
            }
        }
    }

    private void ReadSubject(JsonElement subject)
    {
        if (subject.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return;
        }

        if (subject.ValueKind != JsonValueKind.Object)
        {
            Add("subject", "subject is an object.");
            return;
        }

        RequireText(subject, "id", "subject.id");
        var sex = One(subject, "sex");
        if (sex.ValueKind == JsonValueKind.String ? !_sexes.Contains(sex.GetString()) : sex.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Number))
        {
            Add("subject.sex", $"subject.sex is one of {string.Join(", ", _sexes)}.");
        }
    }

    private void ReadMetaData(JsonElement metaData)
    {
        if (metaData.ValueKind != JsonValueKind.Object)
        {
            Add("metaData", "metaData is missing.");
            return;
        }

        RequireText(metaData, "created", "metaData.created");
        RequireText(metaData, "createdBy", "metaData.createdBy");
        if (One(metaData, "resources") is not { ValueKind: JsonValueKind.Array } resources || resources.GetArrayLength() == 0)
        {
            Add("metaData.resources", "metaData.resources names the ontologies that are used.");
        }

        if (Text(metaData, "phenopacketSchemaVersion") is not { } version || !version.StartsWith('2'))
        {
            Add("metaData.phenopacketSchemaVersion", "metaData.phenopacketSchemaVersion is 2.0.");
        }
    }

    private void ReadFeature(JsonElement feature, string path)
    {
        if (feature.ValueKind != JsonValueKind.Object)
        {
            Add(path, $"{path} is an object.");
            return;
        }

        if (feature.TryGetProperty("negated", out _))
        {
            Add($"{path}.negated", $"{path}.negated belongs to version 1 of the schema, where version 2 has excluded; the feature is left out.");
            return;
        }

        foreach (var (place, _) in feature.EnumerateObject().Index().Where(member => !_memberOfFeature.Contains(Camel(member.Item.Name))))
        {
            Add($"{path} member {place + 1}", $"Member {place + 1} of {path} is none of the schema.");
        }

        var type = One(feature, "type");
        if (Text(type, "id") is not { Length: > 0 } id)
        {
            Add($"{path}.type", $"{path} has no type with an id; it is left out.");
            return;
        }

        var label = Text(type, "label");
        if (string.IsNullOrEmpty(label))
        {
            Add($"{path}.type.label", $"{path}.type has no label.");
        }

        var excluded = One(feature, "excluded");
        if (excluded.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Undefined or JsonValueKind.Null))
        {
            Add($"{path}.excluded", $"{path}.excluded is true or false; the feature is left out.");
            return;
        }

        _terms.Add(new CaseTerm(id, label, excluded.ValueKind == JsonValueKind.True, path));
    }

    private void RequireText(JsonElement parent, string name, string path)
    {
        if (string.IsNullOrEmpty(Text(parent, name)))
        {
            Add(path, $"{path} is missing.");
        }
    }

    private void Add(string path, string message) => _problems.Add(new CaseProblem(CaseProblemKind.Schema, path, message));

    private static string? Text(JsonElement parent, string name) => One(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    // The mapping of Protocol Buffers to JSON allows a field's name as the schema writes it, with underscores.
    private static JsonElement One(JsonElement parent, string name) =>
        parent.ValueKind != JsonValueKind.Object ? default : parent.EnumerateObject().FirstOrDefault(member => Camel(member.Name) == name).Value;

    private static string Camel(string name) =>
        !name.Contains('_', StringComparison.Ordinal) ? name
        : string.Concat(name.Split('_').Select((part, place) => place == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
