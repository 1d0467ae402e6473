using System.Text;
using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>Quotes without a counterpart, and bytes that are not in the encoding that XML declares, are faults and never text.</summary>
public sealed class StrayQuoteTests
{
    private static readonly TableLayout Csv = new("table.csv", ',', "a", "b");

    [Theory]
    [InlineData("\"1\",\"two\n\"3\",\"four\"\n", "3:four", false)]
    [InlineData("\"1\",\"two,\n\"3\",\"four\"\n", "3:four", false)]
    [InlineData("1,two\"\n3,four\n", "3:four", false)]
    [InlineData("1,t\"w\"o\n3,four\n", "3:four", false)]
    [InlineData("\"3\",\"four\"\n\"1\",\"two", "3:four", true)]
    [InlineData("3,four\n1,\"two\nand more", "3:four", true)]
    public void In_CSV_a_row_with_one_is_rejected_and_a_table_that_ends_in_one_is_damaged(string rows, string read, bool isDamaged)
    {
        var (found, problems) = Read(rows);

        Assert.Equal(read, string.Join(' ', found));
        Assert.Equal(isDamaged, problems.IsFileBroken);
        Assert.Contains("quote", problems.Samples[0].Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"1\",\"say \"\"two\"\"\"\n", "1:say \"two\"")]
    [InlineData("1,\"two\nlines\"\n", "1:two\nlines")]
    [InlineData("1,\"\"\n", "1:")]
    public void Whole_quotes_are_read(string rows, string read)
    {
        var (found, problems) = Read(rows);

        Assert.Equal((read, 0), (Assert.Single(found), problems.Count));
    }

    [Theory]
    [InlineData("\"Mental deterioration", 1)]
    [InlineData("Mental deterioration\"", 1)]
    [InlineData("\"Mental deterioration\"", 0)]
    [InlineData("\"Mental deterioration\"@en", 0)]
    [InlineData("A 5\" ruler", 0)]
    public void A_synonym_with_one_is_rejected(string synonym, int rejected)
    {
        var problems = new LenientProblemSink();
        using var file = SourceFile.FromStream("layperson-synonyms.tsv", new MemoryStream(Encoding.UTF8.GetBytes(
            $"term\tterm_label\tlayperson\n<http://purl.obolibrary.org/obo/HP_0001268>\t\"Mental deterioration\"@en\t{synonym}\n"
                + "<http://purl.obolibrary.org/obo/HP_0001250>\t\"Seizure\"@en\t\"Fits\"\n")));

        Assert.Equal(2 - rejected, LaypersonSynonymReader.Read(file, problems).Count());

        Assert.Equal((rejected, false), (problems.Count, problems.IsFileBroken));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>", true)]
    [InlineData("<?xml version='1.0' encoding='ascii' standalone='yes'?>", true)]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"US-ASCII\"?>", true)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", false)]
    [InlineData("<?xml version=\"1.0\"?>", false)]
    public void XML_that_declares_ASCII_and_has_other_bytes_is_damaged(string declaration, bool isDamaged)
    {
        // Longer than what the framework reads ahead.
        foreach (var padding in new[] { 0, 200_000 })
        {
            var problems = new LenientProblemSink();
            using var file = SourceFile.FromStream("papers.xml", new MemoryStream(Encoding.UTF8.GetBytes(
                $"{declaration}<PubmedArticleSet><!--{new string('x', padding)}--><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
                    + "<ArticleTitle>Ménière</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>")));

            var titles = PubMedXmlReader.Read(file, problems).Select(paper => paper.Title).ToList();

            Assert.Equal(isDamaged, problems.IsFileBroken);
            Assert.Equal(isDamaged ? [] : ["Ménière"], titles);
        }
    }

    private static (List<string> Rows, LenientProblemSink Problems) Read(string rows)
    {
        var problems = new LenientProblemSink();
        using var file = SourceFile.FromStream("table.csv", new MemoryStream(Encoding.UTF8.GetBytes("a,b\n" + rows)));
        var table = new TableReader(file, problems, Csv);
        var found = new List<string>();
        while (table.Read())
        {
            found.Add($"{table.Text(0)}:{table.Text(1)}");
        }

        return (found, problems);
    }
}
