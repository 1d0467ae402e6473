using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>
/// Reads Orphadata XML products 1, 4, 6 and the two of 9; the product of a file is recognised by the lists that its disorders hold.
/// </summary>
public static class OrphadataReader
{
    /// <summary>True for product 1, disorders with their references. Product 6 has references too, those of its genes.</summary>
    public static bool RecognisesDisorders(ReadOnlySpan<byte> head) =>
        IsOrphadata(head) && Holds(head, "<ExternalReferenceList"u8) && !RecognisesGenes(head);

    /// <summary>True for product 4, features.</summary>
    public static bool RecognisesPhenotypes(ReadOnlySpan<byte> head) => IsOrphadata(head) && Holds(head, "<HPODisorderAssociationList"u8);

    /// <summary>True for product 6, genes.</summary>
    public static bool RecognisesGenes(ReadOnlySpan<byte> head) => IsOrphadata(head) && Holds(head, "<DisorderGeneAssociationList"u8);

    /// <summary>True for product 9, ages and inheritance.</summary>
    public static bool RecognisesAges(ReadOnlySpan<byte> head) => IsOrphadata(head) && Holds(head, "<AverageAgeOfOnsetList"u8);

    /// <summary>True for product 9, prevalences.</summary>
    public static bool RecognisesPrevalences(ReadOnlySpan<byte> head) => IsOrphadata(head) && Holds(head, "<PrevalenceList"u8);

    /// <summary>The date the root element states.</summary>
    public static string? ReadVersion(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        var at = text.IndexOf("<JDBOR date=\"", StringComparison.Ordinal);
        return at < 0 || text.Length < at + 23 ? null : text.Substring(at + 13, 10);
    }

    /// <summary>
    /// True if the file itself shows that it is not a whole product: its list counts more disorders than follow, or it comes from a test
    /// server.
    /// </summary>
    public static bool IsExcerpt(string path)
    {
        using var file = SourceFile.Open(path);
        var head = Encoding.UTF8.GetString(file.Head.Span);
        if (head.Contains("dbserver=\"test\"", StringComparison.Ordinal))
        {
            return true;
        }

        var problems = new LenientProblemSink();
        var disorders = XmlRecordReader.Read(file, problems, "Disorder").Count();
        // A file that breaks off is not an excerpt: the reader reports the fault.
        return !problems.IsFileBroken && StatedCount(head) is { } stated && stated > disorders;
    }

    /// <summary>Reads product 1.</summary>
    public static IEnumerable<OrphanetDisorder> ReadDisorders(SourceFile file, IProblemSink problems) =>
        Disorders(file, problems).Select(disorder => new OrphanetDisorder(
            disorder.Code,
            disorder.Name,
            [.. Descendants(disorder.Element, "Synonym").Select(Value).OfType<string>()],
            Descendants(disorder.Element, "Contents").Select(Value).FirstOrDefault(),
            [.. Descendants(disorder.Element, "ExternalReference").Select(Reference).OfType<OrphanetReference>()])
        {
            IsWithdrawn = OrphanetStatus.IsWithdrawn(disorder.Element, disorder.Name),
            MovedTo = OrphanetStatus.MovedTo(disorder.Element),
        });

    /// <summary>Reads product 4.</summary>
    public static IEnumerable<OrphanetPhenotype> ReadPhenotypes(SourceFile file, IProblemSink problems) =>
        Disorders(file, problems).SelectMany(disorder => Descendants(disorder.Element, "HPODisorderAssociation")
            .Where(association => Descendants(association, "HPOId").Any())
            .Select(association => new OrphanetPhenotype(
                disorder.Code,
                disorder.Name,
                Descendants(association, "HPOId").First().Value.Trim(),
                Name(association.Element("HPOFrequency")))));

    /// <summary>Reads product 6.</summary>
    public static IEnumerable<OrphanetGene> ReadGenes(SourceFile file, IProblemSink problems) =>
        Disorders(file, problems).SelectMany(
            disorder => Descendants(disorder.Element, "DisorderGeneAssociation").Select(association => Gene(disorder, association)));

    /// <summary>Reads product 9, prevalences.</summary>
    public static IEnumerable<OrphanetPrevalence> ReadPrevalences(SourceFile file, IProblemSink problems) =>
        Disorders(file, problems).SelectMany(disorder => Descendants(disorder.Element, "Prevalence")
            .Select(prevalence => new OrphanetPrevalence(
                disorder.Code,
                disorder.Name,
                Name(prevalence.Element("PrevalenceType")),
                Name(prevalence.Element("PrevalenceQualification")),
                Name(prevalence.Element("PrevalenceClass")),
                Value(prevalence.Element("ValMoy")),
                Name(prevalence.Element("PrevalenceGeographic")),
                Name(prevalence.Element("PrevalenceValidationStatus")),
                Value(prevalence.Element("Source")))));

    /// <summary>Reads product 9, ages and inheritance.</summary>
    public static IEnumerable<OrphanetAges> ReadAges(SourceFile file, IProblemSink problems) =>
        Disorders(file, problems).Select(disorder => new OrphanetAges(
            disorder.Code,
            disorder.Name,
            [.. Descendants(disorder.Element, "AverageAgeOfOnset").Select(Name).OfType<string>()],
            [.. Descendants(disorder.Element, "TypeOfInheritance").Select(Name).OfType<string>()]));

    private static IEnumerable<(XElement Element, string Code, string Name)> Disorders(SourceFile file, IProblemSink problems)
    {
        foreach (var (element, line) in XmlRecordReader.Read(file, problems, "Disorder"))
        {
            // Called OrphaNumber until 2020.
            var code = Value(element.Element("OrphaCode") ?? element.Element("OrphaNumber"));
            if (code is not null && code.All(char.IsAsciiDigit) && Name(element) is { } name)
            {
                yield return (element, code, name);
            }
            else
            {
                problems.Report(new FormatProblem(file.Name, line, $"a disorder with the code '{code}'", "a numeric OrphaCode and a name"));
            }
        }
    }

    private static OrphanetGene Gene((XElement Element, string Code, string Name) disorder, XElement association)
    {
        var gene = association.Element("Gene");
        var hgnc = gene is null
            ? null
            : Descendants(gene, "ExternalReference").Select(Reference).FirstOrDefault(reference => reference?.Source == "HGNC");
        var validation = Value(association.Element("SourceOfValidation")) ?? string.Empty;
        return new OrphanetGene(
            disorder.Code,
            disorder.Name,
            Value(gene?.Element("Symbol")) ?? string.Empty,
            hgnc is null ? null : $"HGNC:{hgnc.Reference}",
            Name(association.Element("DisorderGeneAssociationType")),
            Name(association.Element("DisorderGeneAssociationStatus")),
            [.. validation.Split('_').Where(part => part.EndsWith("[PMID]", StringComparison.Ordinal))
                .Select(part => part[..^"[PMID]".Length])]);
    }

    private static OrphanetReference? Reference(XElement reference) =>
        Value(reference.Element("Source")) is { } source && Value(reference.Element("Reference")) is { } identifier
            ? new OrphanetReference(source, identifier, Name(reference.Element("DisorderMappingRelation")))
            : null;

    private static int? StatedCount(string head)
    {
        var at = head.IndexOf("List count=\"", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var digits = head[(at + "List count=\"".Length)..];
        return int.TryParse(digits[..Math.Max(0, digits.IndexOf('"'))], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;
    }

    private static bool IsOrphadata(ReadOnlySpan<byte> head) => Holds(head, "<JDBOR"u8);

    private static bool Holds(ReadOnlySpan<byte> head, ReadOnlySpan<byte> mark) => head.IndexOf(mark) >= 0;

    private static IEnumerable<XElement> Descendants(XElement element, string name) => element.Descendants(name);

    private static string? Name(XElement? element) => Value(element?.Element("Name"));

    private static string? Value(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;
}
