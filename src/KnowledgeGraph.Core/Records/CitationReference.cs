using System.Text;

namespace KnowledgeGraph.Core.Records;

/// <summary>
/// A paper's reference line as PubMed prints it: <c>Brain 2023 Jun 1;146(6):2364-2376. doi: 10.1093/brain/awac426. PMID: 36380532</c>.
/// </summary>
public static class CitationReference
{
    /// <summary>Formats the parts that are known; a paper known by its number alone is <c>PMID: 12345</c>.</summary>
    public static string Format(CitationNode citation)
    {
        var line = new StringBuilder();
        line.AppendJoin(' ', new[] { citation.Journal, citation.PublicationDate }.Where(part => part is not null));
        if (citation.Volume is { } volume)
        {
            line.Append(';').Append(volume);
        }

        if (citation.Issue is { } issue)
        {
            line.Append('(').Append(issue).Append(')');
        }

        if (citation.Pages is { } pages)
        {
            line.Append(':').Append(pages);
        }

        if (line.Length > 0)
        {
            line.Append(". ");
        }

        if (citation.EpubDate is { } epub)
        {
            line.Append("Epub ").Append(epub).Append(' ');
        }

        if (citation.Doi is { } doi)
        {
            line.Append("doi: ").Append(doi).Append(". ");
        }

        return line.Append("PMID: ").Append(citation.Pmid).ToString();
    }
}
