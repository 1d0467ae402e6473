using System.Xml.Linq;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mesh;

/// <summary>Reads MeSH's descriptor XML (desc2026.xml): a DescriptorRecordSet.</summary>
public static class MeshDescriptorReader
{
    /// <summary>True if the root element is a DescriptorRecordSet.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => XmlRecordReader.RootName(head) is "DescriptorRecordSet";

    /// <summary>Reads record by record; one without id or name is reported and skipped.</summary>
    public static IEnumerable<MeshDescriptor> Read(SourceFile file, IProblemSink problems)
    {
        foreach (var (element, line) in XmlRecordReader.Read(file, problems, "DescriptorRecord"))
        {
            if (Text(element.Element("DescriptorUI")) is { } ui && Text(element.Element("DescriptorName")?.Element("String")) is { } name)
            {
                yield return new MeshDescriptor(
                    ui,
                    name,
                    Texts(element.Element("TreeNumberList")?.Elements("TreeNumber")),
                    EntryTerms(element, name));
            }
            else
            {
                problems.Report(new FormatProblem(file.Name, line, "a descriptor without DescriptorUI or DescriptorName", "both"));
            }
        }
    }

    private static List<string> EntryTerms(XElement descriptor, string name)
    {
        var terms = Texts(descriptor.Element("ConceptList")?.Elements("Concept").Elements("TermList").Elements("Term").Elements("String"));
        return [.. terms.Where(term => term != name).Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Texts(IEnumerable<XElement>? elements) => [.. (elements ?? []).Select(Text).OfType<string>()];

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;
}
