using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>One paper of the sample's PubMed XML, read without the project's reader, written out as the MedGen page prints it.</summary>
internal sealed record SamplePaper(string Pmid, string AuthorLine, string CitationLine, int Titles)
{
    public static List<SamplePaper> ReadAll(ISet<string> freeFullText) =>
        [.. XDocument.Load(SampleFolder.File("pubmed-vwm2.xml")).Descendants("PubmedArticle").Select(paper => Read(paper, freeFullText))];

    private static SamplePaper Read(XElement paper, ISet<string> freeFullText)
    {
        string? Text(string name) => paper.Descendants(name).FirstOrDefault()?.Value;

        var pmid = Text("PMID")!;
        var date = paper.Descendants("PubDate").Single();
        var day = date.Element("Day") is { } element ? int.Parse(element.Value).ToString() : null;
        var month = date.Element("Month")?.Value;
        var printed = string.Join(' ', new[] { date.Element("Year")!.Value, month, day }.Where(part => part is not null));
        var issue = Text("Issue") is { } number ? $"({number})" : "";
        var electronic = paper.Descendants("ArticleDate").SingleOrDefault() is { } epub ? $" Epub {Date(epub)}" : "";
        var doi = paper.Descendants("ArticleId").Single(id => id.Attribute("IdType")!.Value == "doi").Value;
        Assert.Equal(doi, Text("ELocationID"));
        Assert.Equal(Text("MedlineTA"), Text("ISOAbbreviation"));
        var citation = $"{Text("MedlineTA")} {printed};{Text("Volume")}{issue}:{Text("MedlinePgn")}.{electronic} doi: {doi}. PMID: {pmid}";
        var titles = paper.Descendants("ArticleTitle").Count(title => title.Value.Length > 0);
        return new(pmid, Authors(paper), citation + (freeFullText.Contains(pmid) ? "Free PMC Article" : ""), titles);
    }

    /// <summary>A collective author follows a semicolon, a person a comma.</summary>
    private static string Authors(XElement paper) =>
        string.Concat(paper.Descendants("Author").Select((author, index) => author.Element("CollectiveName") is { } group
            ? $"; {group.Value}"
            : $"{(index == 0 ? "" : ", ")}{author.Element("LastName")!.Value} {author.Element("Initials")!.Value}"));

    private static string Date(XElement date) =>
        new DateTime(int.Parse(date.Element("Year")!.Value), int.Parse(date.Element("Month")!.Value), int.Parse(date.Element("Day")!.Value))
            .ToString("yyyy MMM d", CultureInfo.InvariantCulture);
}
