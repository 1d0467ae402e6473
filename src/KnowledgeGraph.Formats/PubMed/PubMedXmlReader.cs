using System.Globalization;
using System.Xml.Linq;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>Reads PubMed XML: PubmedArticleSet (efetch, baseline since 2017) and MedlineCitationSet (baseline until 2016).</summary>
public static class PubMedXmlReader
{
    private static readonly string[] Roots = ["PubmedArticleSet", "MedlineCitationSet", "PubmedArticle"];

    /// <summary>True if the root element is one of PubMed's.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => XmlRecordReader.RootName(head) is { } root && Roots.Contains(root);

    /// <summary>Reads article by article; one without a PMID is reported and skipped. Books are passed over: they are not journal papers.</summary>
    public static IEnumerable<PubMedCitation> Read(SourceFile file, IProblemSink problems)
    {
        foreach (var (element, line) in XmlRecordReader.Read(file, problems, "PubmedArticle", "MedlineCitation"))
        {
            var citation = element.Name.LocalName == "MedlineCitation" ? element : element.Element("MedlineCitation");
            if (citation is not null && int.TryParse(citation.Element("PMID")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) && pmid > 0)
            {
                yield return Citation(pmid, citation, element.Element("PubmedData"));
            }
            else
            {
                problems.Report(new FormatProblem(file.Name, line, "an article without a PMID", "a PMID"));
            }
        }
    }

    private static PubMedCitation Citation(int pmid, XElement citation, XElement? data)
    {
        var article = citation.Element("Article");
        var journal = article?.Element("Journal");
        var issue = journal?.Element("JournalIssue");
        var date = PublicationDate(issue?.Element("PubDate"));
        var epub = article?.Elements("ArticleDate").FirstOrDefault();
        var types = Texts(article?.Element("PublicationTypeList")?.Elements("PublicationType"));
        return new PubMedCitation(
            pmid,
            Text(article?.Element("ArticleTitle")),
            Abstract(article?.Element("Abstract")),
            [.. (article?.Element("AuthorList")?.Elements("Author") ?? []).Select(Author)],
            Text(journal?.Element("ISOAbbreviation"))?.Replace(".", string.Empty) ?? Text(citation.Element("MedlineJournalInfo")?.Element("MedlineTA")) ?? Text(journal?.Element("Title")),
            date,
            PubMedDate.Key(date),
            epub is null ? null : PubMedDate.Print(Text(epub.Element("Year")), Text(epub.Element("Month")), Text(epub.Element("Day"))),
            Text(issue?.Element("Volume")),
            Text(issue?.Element("Issue")),
            Pages(article),
            Identifier(article, data, "doi"),
            Identifier(article, data, "pmc"),
            types,
            [.. (citation.Element("MeshHeadingList")?.Elements("MeshHeading") ?? []).Select(Heading)],
            types.Contains("Retracted Publication") || IsRetractedBy(citation));
    }

    private static string? PublicationDate(XElement? date) =>
        Text(date?.Element("MedlineDate")) ?? PubMedDate.Print(Text(date?.Element("Year")), Text(date?.Element("Month")) ?? Text(date?.Element("Season")), Text(date?.Element("Day")));

    private static string? Pages(XElement? article)
    {
        var pagination = article?.Element("Pagination");
        return Text(pagination?.Element("MedlinePgn"))
            ?? Text(pagination?.Element("StartPage"))
            ?? Text(article?.Elements("ELocationID").FirstOrDefault(location => (string?)location.Attribute("EIdType") == "pii"));
    }

    // The reference list holds identifiers too, but of other papers; only the article's own list counts.
    private static string? Identifier(XElement? article, XElement? data, string type) =>
        Text(data?.Element("ArticleIdList")?.Elements("ArticleId").FirstOrDefault(id => (string?)id.Attribute("IdType") == type))
        ?? Text(article?.Elements("ELocationID").FirstOrDefault(location => (string?)location.Attribute("EIdType") == type));

    private static bool IsRetractedBy(XElement citation) =>
        (citation.Element("CommentsCorrectionsList")?.Elements("CommentsCorrections") ?? []).Any(comment => (string?)comment.Attribute("RefType") == "RetractionIn");

    private static PubMedAuthor Author(XElement author)
    {
        var orcid = author.Elements("Identifier").FirstOrDefault(id => (string?)id.Attribute("Source") == "ORCID");
        return new PubMedAuthor(
            Text(author.Element("LastName")),
            Text(author.Element("Initials")),
            Text(author.Element("CollectiveName")),
            Text(orcid) is { } text ? text[(text.LastIndexOf('/') + 1)..] : null);
    }

    private static PubMedMeshHeading Heading(XElement heading)
    {
        var descriptor = heading.Element("DescriptorName");
        var qualifiers = heading.Elements("QualifierName").ToList();
        var isMajor = qualifiers.Prepend(descriptor).Any(part => (string?)part?.Attribute("MajorTopicYN") == "Y");
        return new PubMedMeshHeading(Text(descriptor) ?? string.Empty, isMajor, Texts(qualifiers));
    }

    private static string? Abstract(XElement? text)
    {
        var sections = (text?.Elements("AbstractText") ?? [])
            .Select(section => (Label: (string?)section.Attribute("Label"), Text: Text(section)))
            .Where(section => section.Text is not null)
            .Select(section => section.Label is { Length: > 0 } label ? $"{label}: {section.Text}" : section.Text);
        var joined = string.Join('\n', sections);
        return joined.Length == 0 ? null : joined;
    }

    private static List<string> Texts(IEnumerable<XElement>? elements) => [.. (elements ?? []).Select(Text).OfType<string>()];

    // Inline markup (italics, subscripts, MathML) is dropped, its text kept; line breaks inside become blanks.
    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }
}
