using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Reads the named elements of an XML file of any size, one at a time; an element that is longer than any real one, in a single text or in
/// all, is reported and skipped without being kept. DTDs are ignored, entities are not expanded, nothing is fetched.
/// </summary>
internal static partial class XmlRecordReader
{
    private const int LongestDeclaration = 256;
    private const int DeepestElement = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>Reads records with the line each begins on; a broken file is reported and ends there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Receives faults.</param>
    /// <param name="names">Local names of the elements that are records.</param>
    public static IEnumerable<(XElement Element, long Line)> Read(SourceFile file, IProblemSink problems, params string[] names)
    {
        using var reader = Open(file, problems);
        while (reader is not null && Next(reader, file, problems, names) is { } record)
        {
            yield return record;
        }
    }

    /// <summary>The name of the first element in a head; null if it is not XML.</summary>
    public static string? RootName(ReadOnlySpan<byte> head)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(head.ToArray()), Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // The framework reads the first bytes while it makes a reader.
    private static XmlReader? Open(SourceFile file, IProblemSink problems)
    {
        try
        {
            return XmlReader.Create(new XmlTagStream(file.Stream, IsDeclaredAscii(file.Head.Span)), Settings);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            problems.Report(new FormatProblem(file.Name, 1, broken.Message, "well-formed XML") { Extent = ProblemExtent.File });
            return null;
        }
    }

    // The names under which the framework knows ASCII; a mark of another encoding is itself above 127, and so refused.
    private static bool IsDeclaredAscii(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, LongestDeclaration)]);
        try
        {
            return Declaration().Match(text) is { Success: true } declared
                && Encoding.GetEncoding(declared.Groups["name"].Value).CodePage == Encoding.ASCII.CodePage;
        }
        catch (ArgumentException)
        {
            // The reader reports an encoding that it does not know.
            return false;
        }
    }

    private static (XElement Element, long Line)? Next(XmlReader reader, SourceFile file, IProblemSink problems, string[] names)
    {
        try
        {
            while (reader.ReadState is ReadState.Initial ? reader.Read() : !reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                {
                    var line = ((IXmlLineInfo)reader).LineNumber;
                    var record = new XmlRecord();
                    Build(reader, record);
                    if (record.Root is { } element)
                    {
                        return (element, line);
                    }

                    problems.Report(new FormatProblem(file.Name, line, record.Excess!, "a shorter one"));
                    continue;
                }

                RefuseDepth(reader);
                reader.Read();
            }
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            var line = broken is XmlException xml ? xml.LineNumber : ((IXmlLineInfo)reader).LineNumber;
            problems.Report(new FormatProblem(file.Name, line, broken.Message, "well-formed XML") { Extent = ProblemExtent.File });
        }

        return null;
    }

    // Not XNode.ReadFrom: what LINQ to XML does with an element nests as deeply as the element does, and a stack that overflows cannot be
    // caught.
    private static void Build(XmlReader reader, XmlRecord record)
    {
        var depth = 0;
        do
        {
            RefuseDepth(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    record.Open(reader);
                    depth++;
                    if (isEmpty)
                    {
                        record.Close();
                        depth--;
                    }

                    break;
                case XmlNodeType.EndElement:
                    record.Close();
                    depth--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    record.AddText(reader);
                    break;
                case XmlNodeType.EntityReference:
                    throw new XmlException($"the entity {reader.Name}", null, ((IXmlLineInfo)reader).LineNumber, 0);
            }

            if (!reader.Read() && depth > 0)
            {
                throw new XmlException("the end of the file within a record", null, ((IXmlLineInfo)reader).LineNumber, 0);
            }
        }
        while (depth > 0);
    }

    [GeneratedRegex("""^\s*(\u00EF\u00BB\u00BF)?\s*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<name>[^"']+)["']""")]
    private static partial Regex Declaration();

    private static void RefuseDepth(XmlReader reader)
    {
        if (reader.Depth > DeepestElement)
        {
            throw new XmlException($"elements nested more than {DeepestElement} deep", null, ((IXmlLineInfo)reader).LineNumber, 0);
        }
    }
}
