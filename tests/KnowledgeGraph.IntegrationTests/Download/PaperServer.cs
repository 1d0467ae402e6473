using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>Speaks efetch as NCBI does, for made-up papers with only a number, and misbehaves as a test tells it to.</summary>
internal sealed class PaperServer
{
    private const string Head = "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January "
        + "2026//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_260101.dtd\">\n<PubmedArticleSet>\n";
    private const string Tail = "</PubmedArticleSet>";

    private readonly List<(HashSet<int> Pmids, string? Key)> _asked = [];

    /// <summary>Makes something go wrong with a request, which is counted from 1; gives true if the request has been answered.</summary>
    public Func<HttpContext, int, Task<bool>> Fault { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>The papers without a record.</summary>
    public HashSet<int> Missing { get; } = [];

    /// <summary>The papers that are left out the first time they are asked for.</summary>
    public HashSet<int> Forgotten { get; } = [];

    /// <summary>The papers that are answered with another paper's record.</summary>
    public Dictionary<int, int> Merged { get; } = [];

    /// <summary>The papers that were asked for, request by request.</summary>
    public IReadOnlyList<(HashSet<int> Pmids, string? Key)> Asked => _asked;

    public async Task AnswerAsync(HttpContext context, int request)
    {
        var form = await context.Request.ReadFormAsync();
        if (context.Request.Path != "/eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi" || form["db"] != "pubmed"
            || form["retmode"] != "xml")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var pmids = form["id"].ToString().Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToHashSet();
        _asked.Add((pmids, form["api_key"].FirstOrDefault()));
        if (await Fault(context, request))
        {
            return;
        }

        await context.Response.WriteAsync(Records(pmids));
    }

    /// <summary>Gives the records of papers as a complete answer.</summary>
    public string Records(IEnumerable<int> pmids)
    {
        var text = new StringBuilder(Head);
        foreach (var pmid in pmids.Where(pmid => !Missing.Contains(pmid) && !Forgotten.Remove(pmid)))
        {
            var number = Merged.GetValueOrDefault(pmid, pmid);
            text.Append(CultureInfo.InvariantCulture, $"<PubmedArticle><MedlineCitation><PMID "
                + $"Version=\"1\">{number}</PMID><Article><Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue>"
                + $"<ISOAbbreviation>J</ISOAbbreviation></Journal><ArticleTitle>Paper "
                + $"{number}</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n");
        }

        return text.Append(Tail).ToString();
    }
}
