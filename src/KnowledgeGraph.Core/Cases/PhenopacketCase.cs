using System.Text.Json;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Core.Cases;

/// <summary>
/// A GA4GH phenopacket as a case: what it says of a patient, and how it departs from the schema. Everything that ranks by a phenopacket
/// reads it here, so that the same file means the same everywhere. Nothing that stands in it is repeated.
/// </summary>
public sealed class PhenopacketCase
{
    private readonly PhenopacketParser _parser = new();
    private readonly List<CaseTerm> _terms = [];

    private PhenopacketCase()
    {
    }

    /// <summary>The packet's own id; null if it has none.</summary>
    public string? Id { get; private set; }

    /// <summary>The phenotypes, in the packet's order, without those whose meaning is not clear.</summary>
    public IReadOnlyList<CaseTerm> Terms => _terms;

    /// <summary>The identifiers of the phenotypes that were seen, or of those that were not.</summary>
    public List<string> Named(bool isExcluded) => [.. _terms.Where(term => term.IsExcluded == isExcluded).Select(term => term.Term)];

    /// <summary>The sex and the ages.</summary>
    public PatientFacts Facts { get; private set; } = new();

    /// <summary>The identifiers of the diseases that the packet names as the diagnosis, each once.</summary>
    public IReadOnlyList<string> Diagnoses { get; private set; } = [];

    /// <summary>How the packet departs from the schema.</summary>
    public IReadOnlyList<CaseProblem> Problems => _parser.Problems;

    /// <summary>Whether the packet has features, readable or not.</summary>
    public bool HasFeatures { get; private set; }

    /// <summary>Whether features are negated as in version 1 of the schema, and were read so.</summary>
    public bool IsNegatedAsInVersion1 { get; private set; }

    /// <summary>Reads a phenopacket, or the proband of a family.</summary>
    /// <exception cref="MalformedCaseException">It is no phenopacket.</exception>
    public static PhenopacketCase Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory().TrimStart('\uFEFF'));
            var packet = new PhenopacketCase();
            packet.Read(document.RootElement);
            return packet;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A lone surrogate in a name or text is valid by its grammar and has no meaning.
            var line = broken is JsonException { LineNumber: { } number } ? number + 1 : 1;
            throw new MalformedCaseException(FormattableString.Invariant($"is no JSON: line {line}."), broken);
        }
    }

    private void Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedCaseException("is no phenopacket: a phenopacket is a JSON object.");
        }

        var hasFeatures = root.TryGetProperty("phenotypicFeatures", out _) || root.TryGetProperty("phenotypic_features", out _);
        if (!hasFeatures && root.TryGetProperty("members", out _))
        {
            throw new MalformedCaseException("is a Cohort, which holds several phenopackets: give its members one by one.");
        }

        if (hasFeatures || !root.TryGetProperty("proband", out _))
        {
            ReadPacket(_parser.Read(root, PhenopacketSchema.Packet, string.Empty));
        }
        else if (_parser.Read(root, PhenopacketSchema.Family, string.Empty).One("proband") is { } proband)
        {
            _parser.Report("proband", "It is a Family: its proband is read, and the relatives are not.", leavesOut: true);
            ReadPacket(proband);
        }
        else
        {
            throw new MalformedCaseException("is a Family without a proband.");
        }
    }

    private void ReadPacket(PhenopacketNode packet)
    {
        Id = packet.Text("id");
        ReadMetaData(packet.One("metaData"));
        foreach (var feature in packet.Many("phenotypicFeatures"))
        {
            HasFeatures = true;
            ReadFeature(feature);
        }

        ReadFacts(packet);
        var solved = packet.Many("interpretations").Select(interpretation => interpretation.One("diagnosis")?.One("disease"));
        Diagnoses = [.. solved.Concat(Diseases(packet).Select(disease => disease.One("term"))).Select(term => term?.Text("id"))
            .OfType<string>()
            .Distinct()];
    }

    private void ReadMetaData(PhenopacketNode? metaData)
    {
        if (metaData is not null && metaData.Text("phenopacketSchemaVersion")?.StartsWith('2') != true)
        {
            _parser.Report($"{metaData.Path}.phenopacketSchemaVersion", $"{metaData.Path}.phenopacketSchemaVersion is 2.0.");
        }
    }

    private void ReadFeature(PhenopacketNode feature)
    {
        var (path, excluded, negated) = (feature.Path, feature.Flag("excluded"), feature.Flag("negated"));
        if (feature.One("type") is not { } type || type.Text("id") is not { Length: > 0 } id)
        {
            _parser.Report($"{path}.type", $"{path} has no type with an id; it is left out.", leavesOut: true);
        }
        else if (!feature.IsClear)
        {
            _parser.Report(path, $"What {path} means is not clear; it is left out.", leavesOut: true);
        }
        else if (excluded is { } one && negated is { } other && one != other)
        {
            _parser.Report(
                path,
                $"{path} is negated as in version 1 of the schema and not excluded, or the reverse; it is left out.",
                leavesOut: true);
        }
        else
        {
            IsNegatedAsInVersion1 |= negated == true;
            _terms.Add(new CaseTerm(id, type.Text("label"), excluded ?? negated ?? false, path));
        }
    }

    private void ReadFacts(PhenopacketNode packet)
    {
        var subject = packet.One("subject");
        var age = PhenopacketAges.Of(subject?.One("timeAtLastEncounter"), _parser);
        var began = Diseases(packet).Select(disease => (disease.Path, Age: PhenopacketAges.Of(disease.One("onset"), _parser))).ToList()
            .Find(disease => disease.Age is not null);
        if (began.Age is { } onset && age is { } now && onset.From > now.To)
        {
            _parser.Report(
                $"{began.Path}.onset", $"{began.Path}.onset is later than subject.timeAtLastEncounter; "
                    + "neither counts.", leavesOut: true, CaseProblemKind.OnsetAfterAge);
            (age, began.Age) = (null, null);
        }

        Facts = new PatientFacts
        {
            Sex = subject?.Text("sex") switch { "MALE" => PatientSex.Male, "FEMALE" => PatientSex.Female, _ => null },
            Onset = began.Age,
            Age = age?.To,
        };
    }

    private static IEnumerable<PhenopacketNode> Diseases(PhenopacketNode packet) =>
        packet.Many("diseases").Where(disease => disease.IsClear && disease.Flag("excluded") != true);
}
