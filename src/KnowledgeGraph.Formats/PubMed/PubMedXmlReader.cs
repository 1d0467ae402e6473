using System.Globalization;
using System.Xml.Linq;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>Reads PubMed XML: PubmedArticleSet (efetch, baseline since 2017) and MedlineCitationSet (baseline until 2016).</summary>
public static class PubMedXmlReader
{
    private const string Deletions = "DeleteCitation";
    private const string BookArticle = "PubmedBookArticle";

    private static readonly string[] Roots = ["PubmedArticleSet", "MedlineCitationSet", "PubmedArticle"];

    /// <summary>True if the root element is one of PubMed's.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => XmlRecordReader.RootName(head) is { } root && Roots.Contains(root);

    /// <summary>
    /// Reads article by article; one without a PMID is reported and skipped. Deletions of an update file, and books, which are not journal
    /// papers, are given as records that hold only their number and that fact.
    /// </summary>
    public static IEnumerable<PubMedCitation> Read(SourceFile file, IProblemSink problems)
    {
        foreach (var (element, line) in XmlRecordReader.Read(file, problems, "PubmedArticle", "MedlineCitation", Deletions, BookArticle))
        {
            var (isDeletion, isBook) = (element.Name.LocalName == Deletions, element.Name.LocalName == BookArticle);
            var citation = element.Name.LocalName == "MedlineCitation"
                ? element
                : element.Element(isBook ? "BookDocument" : "MedlineCitation");
            XElement?[] numbers = isDeletion ? [.. element.Elements("PMID")] : [citation?.Element("PMID")];
            foreach (var number in numbers)
            {
                if (!int.TryParse(number?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) || pmid < 1)
                {
                    problems.Report(
                        new FormatProblem(file.Name, line, isDeletion ? "a deletion without a PMID" : "an article "
                            + "without a PMID", "a PMID"));
                }
                else
                {
                    yield return isDeletion ? PubMedCitation.Deleted(pmid)
                        : isBook ? PubMedCitation.Book(pmid)
                        : Citation(number!, pmid, citation!, element.Element("PubmedData"));
                }
            }
        }
    }

    private static PubMedCitation Citation(XElement number, int pmid, XElement citation, XElement? data)
    {
        var article = citation.Element("Article");
        var journal = article?.Element("Journal");
        var issue = journal?.Element("JournalIssue");
        var printed = PublicationDate(issue?.Element("PubDate"));
        var electronic = ElectronicDate(article);
        // A paper that came out online first, with a print or collection to follow, has its online date; the other way round it is an Epub.
        var isOnlineFirst = (string?)article?.Attribute("PubModel") is "Electronic" or "Electronic-Print" or "Electronic-eCollection";
        var date = isOnlineFirst ? electronic ?? printed : printed;
        var types = Texts(article?.Element("PublicationTypeList")?.Elements("PublicationType"));
        var corrections = Corrections(citation);
        return new PubMedCitation(
            pmid,
            PubMedTitle.Of(Text(article?.Element("ArticleTitle")), Text(article?.Element("VernacularTitle"))),
            Abstract(article?.Element("Abstract")),
            [.. (article?.Element("AuthorList")?.Elements("Author") ?? []).Where(IsValid).Select(Author)],
            Text(citation.Element("MedlineJournalInfo")?.Element("MedlineTA"))
                ?? Text(journal?.Element("ISOAbbreviation"))?.Replace(".", string.Empty) ?? Text(journal?.Element("Title")),
            date,
            PubMedDate.Key(date),
            isOnlineFirst || electronic == date ? null : electronic,
            Text(issue?.Element("Volume")),
            Text(issue?.Element("Issue")),
            Pages(article),
            Identifier(article, data, "doi"),
            Identifier(article, data, "pmc"),
            types,
            [.. (citation.Element("MeshHeadingList")?.Elements("MeshHeading") ?? []).Select(Heading)],
            types.Contains("Retracted Publication") || corrections.Any(correction => correction.Kind == PubMedCorrectionKind.RetractionIn))
        {
            Keywords = [.. citation.Elements("KeywordList").SelectMany(list => Texts(list.Elements("Keyword")))],
            Substances = Texts(citation.Element("ChemicalList")?.Elements("Chemical").Elements("NameOfSubstance")),
            SupplementaryConcepts = [.. (citation.Element("SupplMeshList")?.Elements("SupplMeshName") ?? []).Select(Supplement)],
            Corrections = corrections,
            PmcReleaseKey = PmcRelease(data),
            Version = int.TryParse((string?)number.Attribute("Version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : 1,
        };
    }

    private static string? ElectronicDate(XElement? article) =>
        article?.Elements("ArticleDate").FirstOrDefault() is { } date
            ? PubMedDate.Print(Text(date.Element("Year")), Text(date.Element("Month")), Text(date.Element("Day")))
            : null;

    private static string? PublicationDate(XElement? date) =>
        Text(date?.Element("MedlineDate")) ?? PubMedDate.Print(
            Text(date?.Element("Year")),
            Text(date?.Element("Month")) ?? Text(date?.Element("Season")),
            Text(date?.Element("Day")));

    private static string? Pages(XElement? article)
    {
        var pagination = article?.Element("Pagination");
        return Text(pagination?.Element("MedlinePgn"))
            ?? Text(pagination?.Element("StartPage"))
            ?? Text(article?.Elements("ELocationID")
                .FirstOrDefault(location => (string?)location.Attribute("EIdType") == "pii" && IsValid(location)));
    }

    // The reference list holds identifiers too, but of other papers; only the article's own list counts.
    private static string? Identifier(XElement? article, XElement? data, string type) =>
        Text(data?.Element("ArticleIdList")?.Elements("ArticleId").FirstOrDefault(id => (string?)id.Attribute("IdType") == type))
        ?? Text(
            article?.Elements("ELocationID")
                .FirstOrDefault(location => (string?)location.Attribute("EIdType") == type && IsValid(location)));

    // An identifier that PubMed found to be wrong stays in the record, marked N.
    private static bool IsValid(XElement element) => (string?)element.Attribute("ValidYN") != "N";

    private static int PmcRelease(XElement? data) =>
        data?.Element("History")?.Elements("PubMedPubDate")
            .FirstOrDefault(date => (string?)date.Attribute("PubStatus") == "pmc-release") is { } date
            ? PubMedDate.Key(PubMedDate.Print(Text(date.Element("Year")), Text(date.Element("Month")), Text(date.Element("Day"))))
            : 0;

    // Comments and cited papers are in the same list; they change nothing.
    private static List<PubMedCorrection> Corrections(XElement citation)
    {
        var corrections = new List<PubMedCorrection>();
        foreach (var link in citation.Element("CommentsCorrectionsList")?.Elements("CommentsCorrections") ?? [])
        {
            if (Enum.TryParse<PubMedCorrectionKind>((string?)link.Attribute("RefType"), ignoreCase: true, out var kind))
            {
                int? pmid = int.TryParse(Text(link.Element("PMID")), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null;
                corrections.Add(new PubMedCorrection(kind, pmid, Text(link.Element("RefSource"))));
            }
        }

        return corrections;
    }

    private static PubMedMeshHeading Supplement(XElement name) =>
        new(Text(name) ?? string.Empty, IsMajorTopic: true, [], (string?)name.Attribute("UI"));

    private static PubMedAuthor Author(XElement author)
    {
        var orcid = author.Elements("Identifier").FirstOrDefault(id => (string?)id.Attribute("Source") == "ORCID" && IsValid(id));
        return new PubMedAuthor(
            Text(author.Element("LastName")),
            Text(author.Element("Initials")),
            Text(author.Element("CollectiveName")),
            Text(orcid) is { } text ? text[(text.LastIndexOf('/') + 1)..] : null)
        {
            Suffix = Text(author.Element("Suffix")),
        };
    }

    private static PubMedMeshHeading Heading(XElement heading)
    {
        var descriptor = heading.Element("DescriptorName");
        var qualifiers = heading.Elements("QualifierName").ToList();
        var isMajor = qualifiers.Prepend(descriptor).Any(part => (string?)part?.Attribute("MajorTopicYN") == "Y");
        return new PubMedMeshHeading(Text(descriptor) ?? string.Empty, isMajor, Texts(qualifiers), (string?)descriptor?.Attribute("UI"));
    }

    private static string? Abstract(XElement? text)
    {
        var sections = (text?.Elements("AbstractText") ?? [])
            .Select(section => (Label: (string?)section.Attribute("Label"), Text: Text(section)))
            .Where(section => section.Text is not null)
            .Select(section => section.Label is { Length: > 0 } label ? $"{label}{PubMedCitation.AfterLabel}{section.Text}" : section.Text);
        var joined = string.Join('\n', sections);
        return joined.Length == 0 ? null : joined;
    }

    private static List<string> Texts(IEnumerable<XElement>? elements) => [.. (elements ?? []).Select(Text).OfType<string>()];

    // Inline markup (italics, subscripts, MathML) is dropped, its text kept; line breaks inside become blanks. A formula is read once:
    // annotations and TeX repeat the MathML.
    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = string.Join(' ', PlainText(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    private static string PlainText(XElement element) =>
        !element.HasElements
            ? element.Value
            : string.Concat(
                element.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().Any(IsSaidAgain)).Select(text => text.Value));

    private static bool IsSaidAgain(XElement element) => element.Name.LocalName is "annotation" or "annotation-xml" or "tex-math";
}
