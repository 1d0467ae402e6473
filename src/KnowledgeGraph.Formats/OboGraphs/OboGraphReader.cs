using System.Text;
using System.Text.Json;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.OboGraphs;

/// <summary>Reads OBO graphs JSON (hp.json, mondo.json and the like); only classes, and edges between them.</summary>
public static class OboGraphReader
{
    private const int DateLength = 10;
    private const string AlternativeId = "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId";
    private const string ReplacedBy = "http://purl.obolibrary.org/obo/IAO_0100001";
    private const string Consider = "http://www.geneontology.org/formats/oboInOwl#consider";

    private static ReadOnlySpan<byte> ReleaseMark => "/releases/"u8;

    /// <summary>True if a file's head is of OBO graphs.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) =>
        head.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'{') && head.IndexOf("\"graphs\""u8) >= 0 &&
        (head.IndexOf("\"nodes\""u8) >= 0 || head.IndexOf("\"edges\""u8) >= 0);

    /// <summary>The release date, if the file's head has it; it may also be at the file's end, see <see cref="FindVersion"/>.</summary>
    public static string? ReadVersion(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf(ReleaseMark);
        return at < 0 || head.Length < at + ReleaseMark.Length + DateLength
            ? null
            : Encoding.UTF8.GetString(head.Slice(at + ReleaseMark.Length, DateLength));
    }

    /// <summary>The release date in the graph's version address, wherever it is in the file.</summary>
    public static string? FindVersion(SourceFile file)
    {
        var buffer = new byte[256 * 1024];
        var kept = 0;
        try
        {
            while (file.Stream.Read(buffer.AsSpan(kept)) is var read and > 0)
            {
                var filled = buffer.AsSpan(0, kept + read);
                if (ReadVersion(filled) is { } version)
                {
                    return version;
                }

                kept = Math.Min(filled.Length, ReleaseMark.Length + DateLength);
                filled[^kept..].CopyTo(buffer);
            }
        }
        catch (InvalidDataException)
        {
            // A broken file has no version; reading it reports why.
        }

        return null;
    }

    /// <summary>Reads terms and edges in the file's order; a broken file is reported and ends there.</summary>
    public static IEnumerable<IOntologyItem> Read(SourceFile file, IProblemSink problems)
    {
        var elements = new JsonElementReader(file, problems, "nodes", "edges");
        while (elements.Read() is { } element)
        {
            using (element)
            {
                var isEdge = elements.Array == "edges";
                var line = elements.Line;
                if (elements.Interpret<IOntologyItem>(
                    element.RootElement,
                    root => isEdge ? Edge(root, Report) : Term(root, Report)) is { } item)
                {
                    yield return item;
                }

                void Report(string found, string expected) => problems.Report(new FormatProblem(file.Name, line, found, expected));
            }
        }
    }

    private static OntologyEdge? Edge(JsonElement edge, Action<string, string> report)
    {
        if (edge.Text("sub") is { } subject && edge.Text("pred") is { } predicate && edge.Text("obj") is { } target)
        {
            return new OntologyEdge(OntologyIri.ToCurie(subject), OntologyIri.ToCurie(predicate), OntologyIri.ToCurie(target));
        }

        report("an edge without sub, pred or obj", "all three");
        return null;
    }

    private static OntologyTerm? Term(JsonElement node, Action<string, string> report)
    {
        if (node.Text("id") is not { } id)
        {
            report("a node without an id", "an id");
            return null;
        }

        if (node.Text("type") is "PROPERTY" or "INDIVIDUAL")
        {
            return null;
        }

        var meta = node.Member("meta");
        var properties = meta.Items("basicPropertyValues").ToList();
        return new OntologyTerm(
            OntologyIri.ToCurie(id),
            node.Text("lbl"),
            meta.Member("definition").Text("val"),
            meta.Member("deprecated").ValueKind == JsonValueKind.True,
            [.. properties.Where(property => property.Text("pred") == AlternativeId).Select(Value).OfType<string>()],
            Terms(properties, property => property == ReplacedBy),
            [.. meta.Items("synonyms").Select(Synonym).OfType<OntologySynonym>()],
            [.. meta.Items("xrefs").Select(Value).OfType<string>()])
        {
            Considered = Terms(properties, property => property == Consider),
            Equivalents =
            [
                .. Terms(properties, OntologyTerm.IsExactMatch),
                .. meta.Items("xrefs").Where(IsEquivalence).Select(Value).OfType<string>(),
            ],
        };
    }

    private static List<string> Terms(List<JsonElement> properties, Func<string, bool> isOf) =>
        [.. properties.Where(property => property.Text("pred") is { } predicate && isOf(predicate)).Select(Value).OfType<string>()
            .Select(OntologyIri.ToCurie)];

    // A cross-reference's own cross-references say where it comes from.
    private static bool IsEquivalence(JsonElement xref) =>
        xref.Items("xrefs").Any(source => source.ValueKind == JsonValueKind.String && source.GetString() == OntologyTerm.EquivalenceMark)
        || xref.Member("meta").Items("xrefs").Concat(xref.Member("meta").Items("basicPropertyValues"))
            .Any(source => Value(source) == OntologyTerm.EquivalenceMark);

    private static OntologySynonym? Synonym(JsonElement synonym)
    {
        if (Value(synonym) is not { } text)
        {
            return null;
        }

        var scope = synonym.Text("pred") switch
        {
            "hasBroadSynonym" => "BROAD",
            "hasNarrowSynonym" => "NARROW",
            "hasRelatedSynonym" => "RELATED",
            _ => "EXACT",
        };
        return new OntologySynonym(text, scope, synonym.Text("synonymType"));
    }

    private static string? Value(JsonElement element) => element.Text("val");
}
