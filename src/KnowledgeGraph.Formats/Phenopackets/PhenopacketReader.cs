using System.Text.Json;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>Reads a GA4GH Phenopacket v2: one case in one JSON file, a few kilobytes each.</summary>
public static class PhenopacketReader
{
    private const int LargestPacket = 16 * 1024 * 1024;

    /// <summary>True if the head of a file is that of a phenopacket.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) =>
        head.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'{') &&
        head.IndexOf("\"graphs\""u8) < 0 &&
        (head.IndexOf("\"phenotypicFeatures\""u8) >= 0 || head.IndexOf("\"phenotypic_features\""u8) >= 0 ||
            (head.IndexOf("\"subject\""u8) >= 0 && head.IndexOf("\"interpretations\""u8) >= 0));

    /// <summary>
    /// Reads the case; a file that is not a phenopacket is reported and gives none, a malformed feature is reported and left out.
    /// </summary>
    public static IEnumerable<Phenopacket> Read(SourceFile file, IProblemSink problems) =>
        TryRead(file, problems) is { } packet ? [packet] : [];

    private static Phenopacket? TryRead(SourceFile file, IProblemSink problems)
    {
        try
        {
            using var document = JsonDocument.Parse(Bytes(file));
            var root = document.RootElement;
            if (root.Text("id") is { } id)
            {
                // A parsed document no longer knows its lines.
                return Packet(
                    id,
                    root,
                    (found, expected) => problems.Report(new FormatProblem(file.Name, 0, found, expected) { Extent = ProblemExtent.Part }));
            }

            problems.Report(new FormatProblem(file.Name, 1, "no id", "a phenopacket with an id"));
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or InvalidOperationException)
        {
            var line = broken is JsonException { LineNumber: { } number } ? number + 1 : 0;
            problems.Report(
                new FormatProblem(file.Name, line, broken.Message, "well-formed JSON in UTF-8") { Extent = ProblemExtent.File });
        }

        return null;
    }

    private static ReadOnlyMemory<byte> Bytes(SourceFile file)
    {
        var bytes = new byte[64 * 1024];
        var filled = 0;
        while (file.Stream.Read(bytes.AsSpan(filled)) is var read and > 0)
        {
            filled += read;
            if (filled > LargestPacket)
            {
                throw new InvalidDataException($"a case of more than {LargestPacket} bytes");
            }

            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }

        return bytes.AsMemory(0, filled);
    }

    private static Phenopacket Packet(string id, JsonElement root, Action<string, string> report)
    {
        var interpretations = root.Many("interpretations").ToList();
        var diseases = interpretations.Select(interpretation => interpretation.One("diagnosis").One("disease"))
            .Concat(root.Many("diseases").Where((disease, place) => IsExcluded(disease, $"diseases[{place}]", report) is false)
                .Select(disease => disease.One("term")));
        return new Phenopacket(
            id,
            root.One("subject").Word("sex", ProtoEnums.Sex),
            [.. root.Many("phenotypicFeatures").Select((feature, place) => Feature(feature, $"phenotypicFeatures[{place}]", report))
                .OfType<PhenopacketFeature>()],
            [.. diseases.Select(Term).OfType<PhenopacketTerm>().DistinctBy(term => term.Id)],
            [.. interpretations.SelectMany(PhenopacketGenes.Of).DistinctBy(gene => gene.HgncId)],
            [.. root.One("metaData").Many("externalReferences").Select(Reference).OfType<PhenopacketReference>()])
        {
            Age = PhenopacketOnset.Of(root.One("subject").One("timeAtLastEncounter")),
            Onset = root.Many("diseases").Where(disease => disease.One("excluded").ValueKind != JsonValueKind.True)
                .Select(disease => PhenopacketOnset.Of(disease.One("onset")))
                .FirstOrDefault(onset => onset is not null),
        };
    }

    private static PhenopacketFeature? Feature(JsonElement feature, string where, Action<string, string> report)
    {
        if (Term(feature.One("type")) is not { Id.Length: > 0 } term)
        {
            report($"{where} without a type", "a type with an id");
            return null;
        }

        // Version 1 of the schema says by "negated" what version 2 says by "excluded".
        var name = feature.One("excluded").ValueKind == JsonValueKind.Undefined
            && feature.One("negated").ValueKind != JsonValueKind.Undefined ? "negated" : "excluded";
        return IsExcluded(feature, where, report, name) is { } isExcluded
            ? new PhenopacketFeature(term, isExcluded, PhenopacketOnset.Of(feature.One("onset")))
            : null;
    }

    // A value that is neither true nor false must not be read as observed.
    private static bool? IsExcluded(JsonElement element, string where, Action<string, string> report, string name = "excluded")
    {
        var excluded = element.One(name);
        switch (excluded.ValueKind)
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined:
                return false;
            default:
                report($"{where} with {name} {FormatProblem.Cut(excluded.GetRawText())}", "true or false");
                return null;
        }
    }

    private static PhenopacketReference? Reference(JsonElement reference) =>
        reference.Text("id") is { } id ? new PhenopacketReference(id, reference.Text("description")) : null;

    private static PhenopacketTerm? Term(JsonElement term) =>
        term.Text("id") is { } id ? new PhenopacketTerm(id, term.Text("label")) : null;
}
